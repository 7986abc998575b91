INSERT INTO finance.source_count (batch, kind, series, source_count, source_net, source_vat, missing, missing_numbers)
SELECT :batch, 'series', series, source_count, 0, 0, missing, missing_numbers FROM ifrs_series WHERE CAST(:period AS date) = ANY (months)
