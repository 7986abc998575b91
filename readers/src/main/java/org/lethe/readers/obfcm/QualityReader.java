package org.lethe.readers.obfcm;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.reports.obfcm.quality.Distribution;
import org.lethe.reports.obfcm.quality.GroupSums;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the quality sheet is made of, from the records that were selected: sums and bins, no vehicle. */
public final class QualityReader {

    private final JdbcClient session;

    /** @param session the connection in whose transaction {@link SelectionReader} selected */
    public QualityReader(DataSource session) {
        this.session = JdbcClient.create(session);
    }

    /** Sums for each category, fuel and year of registration, of the vehicles that count in the gap. */
    public List<GroupSums> groups(Manufacturer manufacturer) {
        return session.sql(Queries.named("obfcm/read-groups"))
                .query((row, number) -> new GroupSums(
                        row.getBoolean("vans"),
                        manufacturer.legalName(),
                        row.getString("fuel"),
                        row.getObject("registration_year", Integer.class),
                        row.getLong("vehicles"),
                        row.getBigDecimal("consumption"),
                        row.getBigDecimal("litres"),
                        row.getBigDecimal("kilometres"),
                        row.getBigDecimal("wltp"),
                        row.getBigDecimal("wltp_by_kilometres")))
                .list();
    }

    /** Exported vehicles in each bin. */
    public Map<Distribution, List<Long>> distributions() {
        Map<Distribution, List<Long>> counts = new EnumMap<>(Distribution.class);
        counts.put(Distribution.CONSUMPTION, bins(Distribution.CONSUMPTION, "obfcm/read-consumption-bins"));
        counts.put(Distribution.DISTANCE, bins(Distribution.DISTANCE, "obfcm/read-distance-bins"));
        return counts;
    }

    private List<Long> bins(Distribution which, String query) {
        Long[] counts = new Long[which.labels().size()];
        Arrays.fill(counts, 0L);
        String edges = which.edges().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        session.sql(Queries.named(query))
                .param("edges", edges)
                .query((row, number) -> counts[row.getInt("bin")] = row.getLong("vehicles"))
                .list();
        return List.of(counts);
    }
}
