package org.lethe.sample.nasty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lethe.sample.life.BankAccounts;
import org.lethe.sample.table.BusinessRows;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** All situations that are hard to get right, played once or many times, and the oracle that goes with them. */
public final class NastyRows {

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final BankAccounts banks;
    private final List<HeldSubject> held = new ArrayList<>();
    private long labelledRows;

    public NastyRows(BusinessRows rows, long seed, LocalDate asOf) {
        this.rows = rows;
        this.asOf = asOf;
        this.banks = new BankAccounts(seed);
    }

    /** The labels of all situations, in the order in which they are played. */
    public static List<String> labels() {
        return scenes().map(Scene::label).toList();
    }

    /** Plays every situation so many times and writes what must become of its rows to {@code sample.row_oracle}. */
    public void write(int copies, CopyManager copyManager) throws SQLException, IOException {
        List<Scene> scenes = scenes().toList();
        for (int copy = 0; copy < copies; copy++) {
            List<String> fates = new ArrayList<>();
            List<String> reported = new ArrayList<>();
            for (Scene scene : scenes) {
                Stage stage = new Stage(scene.label(), rows, asOf, banks);
                scene.play().accept(stage);
                stage.write();
                stage.expectations().forEach(one -> fates.add(one.line()));
                stage.reported().forEach(one -> reported.add(one.line()));
                held.addAll(stage.held());
            }
            rows.flush();
            copyLines(
                    "sample.row_oracle (label, cluster, row_key, expected, because, clause, with_books)",
                    fates,
                    copyManager);
            copyLines(
                    "sample.obfcm_oracle (label, vehicle_id, collection_year, reading_id, reason, because)",
                    reported,
                    copyManager);
            labelledRows += fates.size() + reported.size();
        }
    }

    /** Places the holds that the situations need. */
    public void placeHolds(Connection operator) throws SQLException {
        HeldSubject.placeAll(operator, held, asOf);
    }

    public long labelledRows() {
        return labelledRows;
    }

    private static void copyLines(String target, List<String> lines, CopyManager copyManager) throws SQLException {
        CopyIn stream = Objects.requireNonNull(copyManager.copyIn("COPY " + target + " FROM STDIN"));
        for (String text : lines) {
            byte[] line = text.getBytes(StandardCharsets.UTF_8);
            stream.writeToCopy(line, 0, line.length);
        }
        stream.endCopy();
    }

    private static Stream<Scene> scenes() {
        return Stream.of(
                        ContractEnds.scenes(),
                        WrongDates.scenes(),
                        SeveralContracts.scenes(),
                        Prospects.scenes(),
                        Accounts.scenes(),
                        OpenBalances.scenes(),
                        UnfinishedBookings.scenes(),
                        Documents.scenes(),
                        Captures.scenes(),
                        ClockChanges.scenes(),
                        ServiceNeeds.scenes(),
                        Holds.scenes(),
                        Recalls.scenes(),
                        Marketing.scenes(),
                        Correspondence.scenes(),
                        Vehicles.scenes(),
                        Readings.scenes(),
                        Refusals.scenes(),
                        Submissions.scenes(),
                        SharedRows.scenes())
                .flatMap(List::stream);
    }
}
