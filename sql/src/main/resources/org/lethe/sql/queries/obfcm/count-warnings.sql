SELECT warning AS code, count(*) AS vehicles FROM obfcm_selected CROSS JOIN LATERAL unnest(warnings) AS warning GROUP BY warning
