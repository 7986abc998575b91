-- Lethe's roles and its schemas. Runs again without changing anything; belongs to the server, not to one database.
-- Needs CREATEROLE and CREATE on the database; the login named by lethe.grantee receives every role.
DO $install$
DECLARE
    grantee    name    := current_setting('lethe.grantee');
    modern     boolean := current_setting('server_version_num')::int >= 160000;
    -- Becoming a role is wanted, having its rights without becoming it is not; before 16 a grant cannot say so.
    to_become  text    := CASE WHEN modern THEN ' WITH INHERIT FALSE, SET TRUE' ELSE '' END;
    to_have    text    := CASE WHEN modern THEN ' WITH INHERIT TRUE, SET TRUE' ELSE '' END;
    membership text    := CASE WHEN modern THEN 'SET' ELSE 'MEMBER' END;
    role_name  name;
    purpose    text;
BEGIN
    FOR role_name, purpose IN VALUES
        ('lethe_owner',       'Lethe: owns schema lethe'),
        ('lethe_batch',       'Lethe: batch metadata and scheduler tables'),
        ('lethe_retention',   'Lethe: reads and erases business tables, reads holds, appends to the ledger'),
        ('lethe_maintenance', 'Lethe: detaches, drops, vacuums and analyses business tables'),
        ('lethe_operator',    'Lethe: plans, approves, places and releases holds'),
        ('lethe_audit',       'Lethe: reads ledger, holds and runs'),
        ('lethe_dealer',      'Lethe: reads what dealer reports are made of, never a name'),
        ('lethe_obfcm',       'Lethe: reads consumption readings'),
        ('lethe_finance',     'Lethe: reads schema finance and nothing else'),
        ('lethe_posting',     'Lethe: reads business events and appends to the books'),
        ('lethe_controller',  'Lethe: closes and reopens the periods of the books')
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
            EXECUTE format('COMMENT ON ROLE %I IS %L', role_name, purpose);
        END IF;
        IF NOT pg_has_role(grantee, role_name, membership) THEN
            EXECUTE format('GRANT %I TO %I%s', role_name, grantee, to_become);
        END IF;
    END LOOP;

    IF NOT pg_has_role('lethe_maintenance', 'lethe_retention', 'USAGE') THEN
        EXECUTE 'GRANT lethe_retention TO lethe_maintenance' || to_have;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'lethe') THEN
        CREATE SCHEMA lethe AUTHORIZATION lethe_owner;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'finance') THEN
        CREATE SCHEMA finance AUTHORIZATION lethe_owner;
    END IF;
END
$install$;
