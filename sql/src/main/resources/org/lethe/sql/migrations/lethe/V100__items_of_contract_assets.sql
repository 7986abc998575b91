-- Contract assets are few among the items, and every month's end looks for them.
CREATE INDEX item_unbilled ON finance.item (fin_key) WHERE kind = 'unbilled';
