INSERT INTO finance.source_count (batch, kind, source_count, source_net, source_vat)
SELECT :batch, kind, sum(source_count), sum(net), sum(vat)
FROM ifrs_source
WHERE period = :period AND country = ANY (CAST(:countries AS text[]))
GROUP BY kind
