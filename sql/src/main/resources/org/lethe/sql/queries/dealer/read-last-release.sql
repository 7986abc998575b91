SELECT max(period) AS period FROM lethe.dealer_release
