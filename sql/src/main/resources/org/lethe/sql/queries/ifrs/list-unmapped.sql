-- Roles that have bookings and no account.
SELECT role || ' in ' || country AS unmapped FROM ifrs_account WHERE account IS NULL ORDER BY role, country
