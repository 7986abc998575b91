-- The owner and the schemas of the reference database, for demonstrations and tests. Runs again without changing anything.
-- Needs CREATEROLE and CREATE on the database; the login named by lethe.grantee receives the role.
DO $install$
DECLARE
    grantee    name    := current_setting('lethe.grantee');
    modern     boolean := current_setting('server_version_num')::int >= 160000;
    to_become  text    := CASE WHEN modern THEN ' WITH INHERIT FALSE, SET TRUE' ELSE '' END;
    to_have    text    := CASE WHEN modern THEN ' WITH INHERIT TRUE, SET TRUE' ELSE '' END;
    membership text    := CASE WHEN modern THEN 'SET' ELSE 'MEMBER' END;
    schema_name name;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'business_owner') THEN
        CREATE ROLE business_owner NOLOGIN;
        COMMENT ON ROLE business_owner IS 'Lethe''s reference database: owns schemas business and sample';
    END IF;
    IF NOT pg_has_role(grantee, 'business_owner', membership) THEN
        EXECUTE format('GRANT business_owner TO %I%s', grantee, to_become);
    END IF;
    IF NOT pg_has_role('lethe_maintenance', 'business_owner', 'USAGE') THEN
        EXECUTE 'GRANT business_owner TO lethe_maintenance' || to_have;
    END IF;
    FOREACH schema_name IN ARRAY ARRAY['business', 'sample'] LOOP
        IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = schema_name) THEN
            EXECUTE format('CREATE SCHEMA %I AUTHORIZATION business_owner', schema_name);
        END IF;
    END LOOP;
END
$install$;
