SELECT count(*) AS read,
       count(*) FILTER (WHERE reason IS NULL) AS exported,
       count(*) FILTER (WHERE reason IS NULL AND warnings IS NOT NULL) AS warned,
       count(*) FILTER (WHERE in_fleet) AS fleet_read
FROM obfcm_selected
