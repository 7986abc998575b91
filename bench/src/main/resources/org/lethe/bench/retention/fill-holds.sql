-- A handful of holds, as there always is.
INSERT INTO lethe.hold (kind, scope, subject_key, reason, placed_by, placed_at)
VALUES ('hold', 'vehicle', '1', 'bench', 'bench', '2026-01-01'), ('hold', 'vehicle', '2', 'bench', 'bench', '2026-01-01'),
       ('restriction', 'person', '20000003', 'bench', 'bench', '2026-01-01'),
       ('hold', 'person', '20000004', 'bench', 'bench', '2026-01-01'),
       ('hold', 'case', '10000040', 'bench', 'bench', '2026-01-01'), ('hold', 'contract', '5', 'bench', 'bench', '2026-01-01')
