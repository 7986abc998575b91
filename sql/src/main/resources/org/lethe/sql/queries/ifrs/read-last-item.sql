SELECT coalesce(max(item_id), 0) FROM finance.item
