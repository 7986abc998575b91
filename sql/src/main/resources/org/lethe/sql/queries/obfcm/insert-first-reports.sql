INSERT INTO business.obfcm_first_report (vin_hmac, first_reporting_year)
SELECT lethe.obfcm_mark(vin, :innerPad, :outerPad), :submissionYear
FROM obfcm_selected
WHERE reason IS NULL
ON CONFLICT (vin_hmac) DO NOTHING
