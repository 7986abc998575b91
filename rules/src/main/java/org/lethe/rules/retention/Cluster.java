package org.lethe.rules.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of PII: the rows of one table (with their members in other tables) that are kept for the same reasons and end
 * together, under exactly one deletion rule (ISO/IEC 27555, clause 6.2).
 *
 * @param name unique in the policy
 * @param title one line for people
 * @param clauses ids of the notice's promises that this cluster keeps
 * @param table the table whose rows are decided
 * @param key the columns that name a row
 * @param sliceBy indexed column along which a purge is cut into slices
 * @param columns every column of the table
 * @param members rows of other tables that go with a row of this one
 * @param facts named SQL expressions over the row (alias {@code row}), or {@link #REFERRED_TO_BY} and the label of a blocking
 *     reference; in the order of the file
 * @param purposes why rows are kept; the last one decides
 * @param suspensions exceptions on a row, never a longer rule
 * @param holdKeys per scope, how a hold reaches a row
 * @param references foreign keys into the table, each with its decision
 * @param eraseWithoutPurpose whether a row to which no purpose applies is erased (else it is kept and reported)
 * @param action erase or anonymise
 * @param tombstone whether a keyed HMAC of each erased key is kept as evidence
 * @param partitionedBy partition key column when the table's partitions are dropped whole, else null
 * @param capShare blast-radius cap: share of the table's rows per day since the last good run (0..1)
 */
public record Cluster(
        String name,
        String title,
        List<String> clauses,
        TableName table,
        List<String> key,
        String sliceBy,
        List<String> columns,
        List<Member> members,
        Map<String, String> facts,
        List<Purpose> purposes,
        List<Suspension> suspensions,
        Map<HoldScope, HoldPath> holdKeys,
        List<Reference> references,
        boolean eraseWithoutPurpose,
        Action action,
        boolean tombstone,
        @Nullable String partitionedBy,
        double capShare) {

    public Cluster {
        clauses = List.copyOf(clauses);
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        members = List.copyOf(members);
        facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
        purposes = List.copyOf(purposes);
        suspensions = List.copyOf(suspensions);
        holdKeys = Map.copyOf(holdKeys);
        references = List.copyOf(references);
    }

    /** How a fact is written that asks whether rows of another table refer to the row; the reference's label follows. */
    public static final String REFERRED_TO_BY = "referred to by ";

    /** The reference that a yes/no fact asks about; empty for a fact that is an SQL expression. */
    public Optional<Reference> referenceOf(String fact) {
        String written = facts.getOrDefault(fact, "");
        return references.stream()
                .filter(reference -> written.equals(REFERRED_TO_BY + reference.label()))
                .findFirst();
    }

    /**
     * A row of another table that is erased with its owner.
     *
     * @param table the member's table
     * @param via the member's column that holds the owner's (single) key
     * @param columns every column of the member's table
     */
    public record Member(TableName table, String via, List<String> columns) {
        public Member {
            columns = List.copyOf(columns);
        }
    }

    /**
     * An exception on a row while {@code when} is true or unknown.
     *
     * @param name for people
     * @param clause the notice's id
     * @param when the flag that suspends
     */
    public record Suspension(String name, String clause, Flag when) {}

    /**
     * A foreign key into the cluster's table and what erasing the referenced row does to it.
     *
     * @param from the referencing table
     * @param columns its columns, in the order of the cluster's key
     * @param decision what happens
     */
    public record Reference(TableName from, List<String> columns, OnErase decision) {
        public Reference {
            columns = List.copyOf(columns);
        }

        /** How it is named in the policy and in plans: {@code schema.table.column}. */
        public String label() {
            return from + "." + String.join(",", columns);
        }
    }

    /** What erasing a referenced row does to the rows that refer to it. */
    public enum OnErase {
        /** The referenced row stays as long as one row refers to it. */
        BLOCK,
        /** The referring row goes too, unless one is suspended itself; then both stay. */
        CASCADE,
        /** The referring column becomes null. */
        SEVER
    }
}
