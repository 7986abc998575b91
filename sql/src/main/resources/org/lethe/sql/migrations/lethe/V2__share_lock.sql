-- A slice must keep applications from recording a new reason to keep a row while it erases: it locks the tables that its
-- predicate reads. LOCK TABLE … IN SHARE MODE needs more than SELECT, so the retention role borrows the maintenance role's
-- right for this one statement.
GRANT CREATE ON SCHEMA lethe TO lethe_maintenance;
SET ROLE lethe_maintenance;

CREATE FUNCTION lethe.share_lock(tables regclass[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog AS $$
DECLARE
    one regclass;
BEGIN
    FOREACH one IN ARRAY tables LOOP
        EXECUTE format('LOCK TABLE %s IN SHARE MODE', one);
    END LOOP;
END
$$;
COMMENT ON FUNCTION lethe.share_lock(regclass[]) IS 'Locks tables against writing until the transaction ends, always in the order given.';
REVOKE ALL ON FUNCTION lethe.share_lock(regclass[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lethe.share_lock(regclass[]) TO lethe_retention;

SET ROLE lethe_owner;
REVOKE CREATE ON SCHEMA lethe FROM lethe_maintenance;
