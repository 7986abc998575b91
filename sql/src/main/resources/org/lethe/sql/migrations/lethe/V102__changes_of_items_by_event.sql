-- Few items ever change, and table 10 asks for the changes that an event made: without an index one look through all segments for each event.
CREATE INDEX segment_change ON finance.segment (event_id) WHERE segment_no > 1;
