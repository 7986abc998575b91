package org.lethe.rules.retention.yaml;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lethe.rules.retention.Policy;

/** A policy as read, with places; what was wrong is left out or replaced, and reported. */
record PolicyDraft(
        Word name,
        Word version,
        Word title,
        ZoneId zone,
        LocalDate earliest,
        List<Word> scope,
        List<ClusterDraft> clusters,
        List<NotPersonalDraft> notPersonal) {

    /** A table without personal data, as read. */
    record NotPersonalDraft(Table table, List<Word> columns, Word because) {
        Policy.NotPersonal notPersonal() {
            return new Policy.NotPersonal(table.get(), ClusterDraft.texts(columns), because.text());
        }
    }

    /** Only when nothing was reported. */
    Policy policy(String digest) {
        return new Policy(
                name.text(),
                version.text(),
                title.text(),
                zone,
                earliest,
                ClusterDraft.texts(scope),
                clusters.stream().map(ClusterDraft::cluster).toList(),
                notPersonal.stream().map(NotPersonalDraft::notPersonal).toList(),
                digest);
    }
}
