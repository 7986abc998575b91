DROP TABLE ifrs_series
