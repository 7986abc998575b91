SELECT released_at FROM lethe.dealer_release WHERE period = :period
