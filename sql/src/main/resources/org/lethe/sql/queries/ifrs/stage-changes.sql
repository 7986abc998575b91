-- What changes items from here on: credit notes, and ends of contracts, whichever came first, the end or the item.
CREATE TEMPORARY TABLE ifrs_change ON COMMIT DROP AS
SELECT k.item_id, k.event_id, k.reason AS cause, k.day, k.net AS credit
FROM ifrs_credit k
JOIN finance.item i USING (item_id)
WHERE i.kind <> 'agency'
UNION ALL
SELECT i.item_id, e.event_id, 'ended', e.happened_on, 0
FROM (SELECT e.event_id AS ended, i.item_id FROM finance.event e JOIN finance.item i USING (fin_key)
      WHERE e.kind = 'ended' AND e.event_id > :eventsAfter
      UNION
      SELECT e.event_id, i.item_id FROM finance.item i JOIN finance.event e ON e.fin_key = i.fin_key AND e.kind = 'ended'
      WHERE i.item_id > :itemsAfter) due
JOIN finance.event e ON e.event_id = due.ended
JOIN finance.item i USING (item_id)
WHERE :release AND i.kind IN ('revenue', 'cost')
  AND NOT EXISTS (SELECT FROM finance.segment g WHERE g.item_id = i.item_id AND g.cause = 'ended')
