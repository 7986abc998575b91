-- A row that anonymising would single out is deleted instead, and counted apart.

ALTER TABLE lethe.run_cluster ADD COLUMN rare_rows bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN lethe.run_cluster.rare_rows IS 'Of done_rows: rows of an anonymising rule that were deleted, because fewer than the policy''s smallest group would have been like them.';
GRANT UPDATE (rare_rows) ON lethe.run_cluster TO lethe_retention;
