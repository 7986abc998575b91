INSERT INTO finance.source_count (batch, kind, series, source_count, source_net, source_vat, missing)
SELECT :batch, 'series', series, source_count, 0, 0, missing FROM ifrs_series WHERE CAST(:period AS date) = ANY (months)
