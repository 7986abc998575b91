INSERT INTO lethe.dealer_layout (year, dealer_id, layout) VALUES (:year, :dealer, :layout)
ON CONFLICT (year, dealer_id) DO NOTHING
