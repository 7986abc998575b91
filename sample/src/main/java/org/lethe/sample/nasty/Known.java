package org.lethe.sample.nasty;

/** A row that the oracle can name: its cluster in the policy, and its key as text. */
interface Known {

    String cluster();

    String key();

    /** A row that is nothing but its key. */
    record Row(String cluster, String key) implements Known {

        static Row of(String cluster, long key) {
            return new Row(cluster, Long.toString(key));
        }
    }
}
