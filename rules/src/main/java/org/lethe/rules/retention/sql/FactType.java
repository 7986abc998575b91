package org.lethe.rules.retention.sql;

/** What PostgreSQL says a fact is. */
public enum FactType {
    DATE,
    /** Without a zone: taken as wall-clock time in the policy's zone. */
    TIMESTAMP,
    TIMESTAMPTZ,
    BOOLEAN;

    /** Whether it can be a starting point. */
    public boolean isStart() {
        return this != BOOLEAN;
    }
}
