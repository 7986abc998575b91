SELECT (SELECT coalesce(max(batch), 0) + 1 FROM finance.batch) AS batch,
       (SELECT coalesce(max(last_seq), 0) FROM finance.batch) AS seq,
       (SELECT coalesce(max(event_id), 0) FROM finance.event) AS event,
       (SELECT coalesce(max(item_id), 0) FROM finance.item) AS item
