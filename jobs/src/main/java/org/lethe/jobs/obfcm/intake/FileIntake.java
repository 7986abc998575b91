package org.lethe.jobs.obfcm.intake;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.readers.obfcm.intake.DealerFile;
import org.lethe.reports.obfcm.intake.IntakeReport;
import org.lethe.rules.obfcm.intake.Faults;
import org.lethe.rules.obfcm.intake.Header;
import org.lethe.rules.obfcm.intake.Line;
import org.lethe.rules.obfcm.intake.LineCheck;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.lethe.writers.obfcm.intake.ReadingIntake;
import org.lethe.writers.obfcm.intake.StagedLines;
import org.lethe.writers.obfcm.intake.Taken;

/**
 * Takes a file of consumption readings in: wholly, or without its bad lines when that was asked for, or not at all. The file is read once; while the
 * next lines are checked here, the database takes the last ones in. Nothing is committed before every line has been looked at.
 */
public final class FileIntake {

    private final DataSource obfcm;

    /** @param obfcm connections of the role that adds readings */
    public FileIntake(DataSource obfcm) {
        this.obfcm = obfcm;
    }

    /**
     * Takes a file in.
     *
     * @throws IOException when the file cannot be read
     * @throws DatabaseRefusal when the database does not do its part; nothing is kept then
     */
    public IntakeReport take(IntakeOrder order) throws IOException {
        try {
            return attempt(order);
        } catch (SQLException refused) {
            throw DatabaseRefusal.of("Taking the file in", refused);
        }
    }

    private IntakeReport attempt(IntakeOrder order) throws IOException, SQLException {
        Faults faults = new Faults();
        try (DealerFile file = new DealerFile(order.file(), faults)) {
            Line first = file.header();
            Header header = first == null ? null : Header.of(first, faults);
            if (header == null || faults.ofTheWholeFile()) {
                return IntakeReport.refused(0, file.hasByteOrderMark(), faults);
            }
            try (ReadingIntake intake = ReadingIntake.begin(obfcm)) {
                Taken taken = take(order, file, header, intake, faults);
                return taken == null
                        ? IntakeReport.refused(file.lines(), file.hasByteOrderMark(), faults)
                        : IntakeReport.kept(
                                taken.importId(),
                                file.lines(),
                                taken.stored(),
                                taken.known(),
                                taken.refused(),
                                taken.late(),
                                file.hasByteOrderMark(),
                                faults);
            }
        }
    }

    private static @Nullable Taken take(
            IntakeOrder order, DealerFile file, Header header, ReadingIntake intake, Faults faults)
            throws IOException, SQLException {
        LineCheck check = new LineCheck(header, order.receivedAt(), faults);
        StagedLines staged = intake.stage(header);
        for (Line line = file.next(); line != null; line = file.next()) {
            if (check.isGood(line)) {
                staged.add(line, check.isRaw(line), check.isRefused(line));
            }
        }
        intake.check(staged, faults);
        // also when the file is refused already: a contradiction shows only when the rest is stored
        Taken taken = intake.store(file.digest(), order.by(), order.receivedAt(), faults);
        if (!faults.none() && !order.acceptGood()) {
            return null;
        }
        intake.commit(taken, file.lines());
        return taken;
    }
}
