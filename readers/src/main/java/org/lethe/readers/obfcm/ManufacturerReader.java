package org.lethe.readers.obfcm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has to report, and what is still there of whom. */
public final class ManufacturerReader {

    private final JdbcClient jdbc;

    /** @param obfcm connections of the role that reads consumption data */
    public ManufacturerReader(DataSource obfcm) {
        this.jdbc = JdbcClient.create(obfcm);
    }

    /** Every manufacturer with vehicles, readings or identifiers, by code. */
    public List<Manufacturer> all() {
        return jdbc.sql(Queries.named("obfcm/read-manufacturers"))
                .query((row, number) -> new Manufacturer(
                        row.getInt("manufacturer_id"), row.getString("code"), row.getString("legal_name")))
                .list();
    }

    /** Readings of a manufacturer's collection year that are still stored. */
    public long readings(int manufacturer, CollectionYear year) {
        return jdbc.sql(Queries.named("obfcm/count-readings"))
                .param("manufacturer", manufacturer)
                .param("year", year.year())
                .query(Long.class)
                .single();
    }

    /** Of those, the ones that arrived after the submission was transmitted. */
    public long lateReadings(int manufacturer, CollectionYear year, Instant transmitted) {
        return jdbc.sql(Queries.named("obfcm/count-late-readings"))
                .param("manufacturer", manufacturer)
                .param("year", year.year())
                .param("transmitted", transmitted.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
