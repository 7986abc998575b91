DELETE FROM lethe.dealer_draft
