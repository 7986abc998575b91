-- Distinct persons behind every cell of blocks around a month, once it is corrected: what its releases and those of the months beside it count, and what
-- the correction adds and takes away. Only for dealers and measures that are told anew.
WITH due (block, since, until) AS (
    SELECT * FROM unnest(CAST(:blocks AS text[]), CAST(:since AS date[]), CAST(:until AS date[]))
), retold (dealer_id, measure) AS (
    SELECT * FROM unnest(CAST(:retoldDealers AS integer[]), CAST(:retoldMeasures AS text[]))
), shift (dealer_id, measure, family, vehicle, channel, detail, id, sign) AS MATERIALIZED (
    SELECT * FROM unnest(CAST(:dealers AS integer[]), CAST(:measures AS text[]), CAST(:families AS text[]), CAST(:vehicles AS text[]),
        CAST(:channels AS text[]), CAST(:details AS text[]), CAST(:sources AS bigint[]), CAST(:signs AS integer[]))
), counted AS MATERIALIZED (
    SELECT period, dealer_id, measure, family, vehicle, channel, detail, id
    FROM (
        SELECT release.period, member.dealer_id, member.measure, member.family, member.vehicle, member.channel, member.detail, source.id, source.sign
        FROM lethe.dealer_release release
        JOIN lethe.dealer_member member ON member.release_id = release.release_id
        CROSS JOIN LATERAL (SELECT unnest(member.added), 1 UNION ALL SELECT unnest(member.removed), -1) source (id, sign)
        WHERE release.period >= (SELECT min(since) FROM due) AND release.period < (SELECT max(until) FROM due)
          AND (member.dealer_id, member.measure) IN (SELECT dealer_id, measure FROM retold)
        UNION ALL
        SELECT CAST(:period AS date), shift.* FROM shift
    ) every
    GROUP BY period, dealer_id, measure, family, vehicle, channel, detail, id
    HAVING sum(sign) > 0
), named AS MATERIALIZED (
    SELECT counted.period, counted.dealer_id, counted.measure, counted.family, counted.vehicle, counted.channel, counted.detail, request.customer_id AS person
    FROM counted
    JOIN business.sales_request request ON request.request_id = counted.id
    WHERE counted.measure IN ('requests', 'offers', 'rejected')
    UNION ALL
    SELECT counted.period, counted.dealer_id, counted.measure, counted.family, counted.vehicle, counted.channel, counted.detail, min(party.customer_id)
    FROM counted
    JOIN business.contract_party party ON party.contract_id = counted.id AND party.party_role = 'holder'
    WHERE counted.measure NOT IN ('requests', 'offers', 'rejected')
    GROUP BY counted.period, counted.dealer_id, counted.measure, counted.family, counted.vehicle, counted.channel, counted.detail, counted.id
), cell AS (
    SELECT *, CASE WHEN family = :mainFamily THEN 'main' ELSE 'other' END AS families FROM named
)
SELECT dealer_id, due.block, measure,
       CASE WHEN grouping(family) = 0 THEN family WHEN grouping(families) = 0 THEN '/' || families ELSE '*' END AS family,
       CASE WHEN grouping(vehicle) = 0 THEN vehicle ELSE '*' END AS vehicle,
       CASE WHEN grouping(channel) = 0 THEN channel ELSE '*' END AS channel,
       CASE WHEN grouping(detail) = 0 THEN detail ELSE '*' END AS detail,
       count(DISTINCT person) AS persons
FROM cell JOIN due ON cell.period >= due.since AND cell.period < due.until
GROUP BY dealer_id, due.block, measure, GROUPING SETS ((), (family), (families), (vehicle), (channel), (detail))
