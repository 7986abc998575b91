-- Whoever takes the run over waits for this lock, and this waits for whoever is taking it over.
SELECT fencing_token FROM lethe.run WHERE run_id = :run FOR SHARE
