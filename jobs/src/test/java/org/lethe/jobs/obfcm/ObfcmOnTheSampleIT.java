package org.lethe.jobs.obfcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.obfcm.ManufacturerReader;
import org.lethe.readers.obfcm.SelectionReader;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.reports.obfcm.Question;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.sample.ProgressListener;
import org.lethe.sample.Sample;
import org.lethe.sample.SampleSize;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submission of the sample's year against the oracle that was written by hand from the regulation. */
class ObfcmOnTheSampleIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void every_labelled_vehicle_becomes_what_its_label_says() throws Exception {
        try (ObfcmHouse house = new ObfcmHouse()) {
            house.sql("DELETE FROM business.manufacturer");
            Sample.load(
                    house.database.connections()::openAsLogin, new SampleSize(0.05), 7, TODAY, ProgressListener.SILENT);
            Map<Long, String> verdicts = new TreeMap<>();
            CollectionYear year = new CollectionYear(TODAY.getYear() - 1);
            for (Manufacturer each : new ManufacturerReader(house.place().obfcm()).all()) {
                try (Session session = Session.open(house.place().obfcm())) {
                    SelectionReader reader = new SelectionReader(session.source());
                    Question question = new Question(each, year, null);
                    reader.select(question, ObfcmHouse.KEY.innerPad(), ObfcmHouse.KEY.outerPad());
                    reader.tally(question, ObfcmHouse.KEY.innerPad(), ObfcmHouse.KEY.outerPad());
                    JdbcClient.create(session.source())
                            .sql("SELECT vehicle_id, coalesce(reason, reading_id::text) AS verdict FROM obfcm_selected")
                            .query((row, number) -> verdicts.put(row.getLong("vehicle_id"), row.getString("verdict")))
                            .list();
                }
            }

            Map<String, String> wrong = new TreeMap<>();
            Map<String, Integer> seen = new TreeMap<>();
            JdbcClient.create(house.database.connections().dataSource(DatabaseRole.BUSINESS_OWNER))
                    .sql(
                            "SELECT label, vehicle_id, coalesce(reason, reading_id::text) AS verdict FROM sample.obfcm_oracle"
                                    + " WHERE collection_year = " + year.year())
                    .query((row, number) -> {
                        String found = verdicts.getOrDefault(row.getLong("vehicle_id"), "nothing");
                        seen.merge(row.getString("label"), 1, Integer::sum);
                        if (!found.equals(row.getString("verdict"))) {
                            wrong.put(
                                    row.getString("label"), "should be " + row.getString("verdict") + ", is " + found);
                        }
                        return true;
                    })
                    .list();

            assertThat(seen).hasSizeGreaterThan(20);
            assertThat(wrong).isEmpty();
        }
    }
}
