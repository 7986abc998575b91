package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lethe.sample.life.Makers;

/** G.5: consumption readings are kept only until the report of their year is accepted. */
final class Readings {

    private Readings() {}

    static List<Scene> scenes() {
        return List.of(
                scene("reading-of-a-reported-year", Readings::reported),
                scene("reading-of-this-year", Readings::thisYear),
                scene("reading-on-new-years-eve", Readings::newYearsEve),
                scene("reading-received-after-its-report", Readings::late),
                scene("reading-of-somebody-who-never-reports", Readings::neverReported),
                scene("first-report-of-this-year", Readings::firstReport),
                scene("first-report-of-a-generation-ago", Readings::oldReport));
    }

    /** Two years ago is reported and accepted on any business date: the report is due on 1 April of the year after. */
    private static int reportedYear(Stage stage) {
        return stage.today().getYear() - 2;
    }

    private static void reported(Stage stage) {
        Car car = stage.car();
        Instant moment = Papers.noon(LocalDate.of(reportedYear(stage), 6, 15));
        Known atTheWorkshop = stage.obfcm().atVisit(car, stage.sensors().visit(car, moment), moment);
        Known overTheAir = stage.obfcm().overTheAir(car, moment.plusSeconds(86_400));

        stage.must(ERASE, atTheWorkshop, "the report of its year was accepted", "G.5");
        stage.must(ERASE, overTheAir, "the report of its year was accepted, exported or not", "G.5");
    }

    private static void thisYear(Stage stage) {
        Car car = stage.car();
        Instant moment = Papers.at(stage.today(), 0, 10);

        stage.must(
                KEEP,
                stage.obfcm().atVisit(car, stage.sensors().visit(car, moment), moment),
                "this year is reported next year",
                "G.5");
    }

    private static void newYearsEve(Stage stage) {
        LocalDate eve = LocalDate.of(reportedYear(stage), 12, 31);
        LocalDate thisYear = LocalDate.of(stage.today().getYear(), 1, 1);
        Known before = stage.obfcm().overTheAir(stage.car(), Papers.at(eve, 23, 30));
        Known after = stage.obfcm().overTheAir(stage.car(), Papers.at(thisYear, 0, 30));

        stage.must(
                ERASE, before, "half an hour before midnight in Brussels belongs to the year that is reported", "G.5");
        stage.must(
                KEEP, after, "half an hour after midnight in Brussels belongs to this year, though not in UTC", "G.5");
    }

    private static void late(Stage stage) {
        Instant read = Papers.noon(LocalDate.of(reportedYear(stage), 8, 3));

        stage.must(
                ERASE,
                stage.obfcm().late(stage.car(), read, Papers.at(stage.today(), 0, 5)),
                "the report of the year in which it was read was accepted before it came",
                "G.5");
    }

    /** The hard expiry is eighteen months after the year of the read-out: three years ago it has passed on any day. */
    private static void neverReported(Stage stage) {
        Car car = stage.car().madeBy(Makers.OSSATURE);
        int year = stage.today().getYear();

        stage.must(
                ERASE,
                stage.obfcm().overTheAir(car, Papers.noon(LocalDate.of(year - 3, 12, 30))),
                "no receipt will come, and the hard expiry has passed",
                "G.5");
        stage.must(
                KEEP,
                stage.obfcm().overTheAir(car, Papers.noon(LocalDate.of(year - 1, 1, 2))),
                "a receipt may still come",
                "G.5");
    }

    private static void firstReport(Stage stage) {
        stage.must(
                KEEP,
                stage.obfcm().firstReport(stage.today().getYear()),
                "collection goes on for fifteen years",
                "G.5");
        stage.must(
                KEEP,
                stage.obfcm().firstReport(stage.today().getYear() - 30),
                "the thirtieth year after it is not over",
                "G.5");
    }

    private static void oldReport(Stage stage) {
        stage.must(ERASE, stage.obfcm().firstReport(stage.today().getYear() - 32), "it ended a year ago", "G.5");
        stage.must(
                ERASE,
                stage.obfcm().firstReport(stage.today().getYear() - 31),
                "thirty years after the year of its first report no vehicle is expected any more",
                "G.5");
    }
}
