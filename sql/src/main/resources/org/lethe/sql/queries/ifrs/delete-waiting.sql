-- What was posted does not wait any longer.
DELETE FROM ifrs_waiting w USING ifrs_invoice v WHERE w.invoice_id = v.invoice_id AND v.refused IS NULL
