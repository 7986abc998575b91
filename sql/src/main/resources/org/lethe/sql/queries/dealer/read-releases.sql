SELECT period FROM lethe.dealer_release WHERE period >= :from AND period < :period ORDER BY period
