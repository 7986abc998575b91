package org.lethe.writers.ifrs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores settings as versions that never change. Works in the caller's transaction. */
public final class SettingDesk {

    private final JdbcClient jdbc;

    /** @param session connection of the role that posts */
    public SettingDesk(DataSource session) {
        this.jdbc = JdbcClient.create(session);
    }

    /**
     * One setting.
     *
     * @param kind what is set
     * @param name of what
     * @param country empty for all
     * @param validFrom first day
     * @param value as text
     */
    public record Setting(String kind, String name, String country, LocalDate validFrom, String value) {}

    /** A version that is stored. */
    public record Version(int number, String label, String digest) {}

    /** Those that have this label or this digest. */
    public List<Version> known(String label, String digest) {
        return jdbc.sql(Queries.named("ifrs/read-version"))
                .param("label", label)
                .param("digest", digest)
                .param("version", 0)
                .query((row, number) ->
                        new Version(row.getInt("version"), row.getString("label"), row.getString("digest")))
                .list();
    }

    /** Stores a new version. */
    public int store(String label, String digest, List<Setting> settings, String by, Instant at) {
        int version = jdbc.sql(Queries.named("ifrs/read-latest-version"))
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql(Queries.named("ifrs/insert-version"))
                .param("version", version)
                .param("label", label)
                .param("digest", digest)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (Setting each : settings) {
            jdbc.sql(Queries.named("ifrs/insert-setting"))
                    .param("version", version)
                    .param("kind", each.kind())
                    .param("name", each.name())
                    .param("country", each.country())
                    .param("validFrom", each.validFrom())
                    .param("value", each.value())
                    .update();
        }
        return version;
    }
}
