package org.lethe.writers.ifrs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.evidence.Sha256;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records who pulled what, when and for which purpose, in the books and in the evidence. Works in the caller's transaction. */
public final class PackageDesk {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    /** @param session connection of the role that pulls */
    public PackageDesk(DataSource session) {
        this.jdbc = JdbcClient.create(session);
        this.ledger = new Ledger(session);
    }

    /**
     * Records a pull.
     *
     * @return its number
     */
    public long pulled(Pulled pulled) {
        long number = jdbc.sql(Queries.named("ifrs/insert-package"))
                .param("entity", pulled.entity())
                .param("first", pulled.months().first().atDay(1))
                .param("last", pulled.months().last().atDay(1))
                .param("seq", pulled.seq())
                .param("version", pulled.version())
                .param("format", pulled.format())
                .param("verdict", pulled.verdict())
                .param("official", pulled.makesOfficial())
                .param("file", pulled.file())
                .param("clear", pulled.clearSha256())
                .param("sha256", pulled.fileSha256())
                .param("manifest", pulled.manifestSha256())
                .param("tables", pulled.tablesSha256())
                .param("by", pulled.by())
                .param("purpose", pulled.purpose())
                .param("at", pulled.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        Map<String, Object> details = new TreeMap<>();
        details.put("pull", number);
        details.put("entity", pulled.entity());
        details.put("period", pulled.months().label());
        details.put("ledgerSequence", pulled.seq());
        details.put("verdict", pulled.verdict());
        details.put("clearSha256", pulled.clearSha256());
        details.put("fileSha256", pulled.fileSha256());
        details.put("by", pulled.by());
        details.put("purpose", pulled.purpose());
        ledger.append(new Entry(EntryKind.IFRS_PULL, null, pulled.at(), details));
        return number;
    }

    /**
     * Keeps the files of an official package that outlive the bookings.
     *
     * @param number of the pull that made it
     * @param files content by name
     */
    public void keep(long number, Map<String, byte[]> files) {
        files.forEach((name, content) -> jdbc.sql(Queries.named("ifrs/insert-kept-file"))
                .param("package", number)
                .param("name", name)
                .param("content", content)
                .param("sha256", Sha256.of(content))
                .update());
    }

    /**
     * Records that packages go, because they list contracts that the books have let go.
     *
     * @param files their names
     */
    public void gone(List<String> files, Instant at) {
        ledger.append(new Entry(
                EntryKind.IFRS_PACKAGES_GONE,
                null,
                at,
                Map.of("files", files, "because", "their contracts went after ten years")));
    }
}
