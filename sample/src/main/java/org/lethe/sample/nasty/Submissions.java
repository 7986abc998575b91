package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Scene.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.life.Makers;

/**
 * G.5: which vehicles and records a yearly submission holds, from Regulation (EU) 2021/392. All readings are of last year, whose
 * submission is the next.
 */
final class Submissions {

    private static final LocalDate REGISTERED = LocalDate.of(2022, 1, 3);

    private Submissions() {}

    static List<Scene> scenes() {
        return List.of(
                scene("obfcm-highest-distance-not-the-latest", Submissions::highest),
                scene("obfcm-two-read-outs-of-equal-distance", Submissions::equal),
                excluded("obfcm-fuel-not-available", "42949672.95", "61250.3", "counter-not-available"),
                excluded("obfcm-distance-not-available-rounded", "3862.41", "429496730", "counter-not-available"),
                excluded("obfcm-distance-not-available-as-float", "3862.41", "429496740", "counter-not-available"),
                excluded("obfcm-all-bits-set", "4294967295", "61250.3", "counter-not-available"),
                excluded("obfcm-not-available-read-as-signed", "3862.41", "-0.1", "counter-not-available"),
                excluded("obfcm-distance-missing", "3862.41", null, "counter-missing"),
                excluded("obfcm-fuel-negative", "-12.00", "61250.3", "counter-negative"),
                exported("obfcm-low-mileage", "1.20", "12.3", "the agency filters short distances itself"),
                exported("obfcm-nothing-consumed", "0", "0", "zero is a value"),
                outside("obfcm-lpg", car -> car.with("ICE", "lpg"), "it burns LPG as well as petrol"),
                outside("obfcm-cng-van", car -> car.van("I").with("ICE", "cng"), "it burns natural gas"),
                outside("obfcm-battery", car -> car.with("BEV", "electric"), "it burns nothing"),
                outside("obfcm-fuel-cell", car -> car.with("FCEV", "hydrogen"), "it runs on hydrogen"),
                outside("obfcm-lorry", car -> car.ofCategory("N2"), "N2 is neither car nor van"),
                outside(
                        "obfcm-label-says-petrol-certificate-lpg",
                        car -> car.certifiedFor("{petrol,lpg}"),
                        "the certificate counts, not the label"),
                scene("obfcm-without-certificate", Submissions::uncertified),
                inside("obfcm-e85", car -> car.with("ICE", "e85"), "petrol and ethanol are in scope"),
                inside(
                        "obfcm-hybrid",
                        car -> car.with("NOVC-HEV", "petrol"),
                        "a hybrid that cannot be charged is in scope"),
                inside(
                        "obfcm-label-says-lpg-certificate-petrol",
                        car -> car.with("ICE", "lpg").certifiedFor("{petrol}"),
                        "the certificate counts, not the label"),
                inside("obfcm-van", car -> car.van("III").with("ICE", "diesel"), "a van of class III with the device"),
                scene("obfcm-registered-before-2021", Submissions::tooOld),
                scene("obfcm-small-volume-manufacturer", Submissions::smallVolume),
                scene("obfcm-vin-malformed", Submissions::malformed),
                scene("obfcm-plug-in-half-read", Submissions::halfRead));
    }

    private static Car car(Stage stage) {
        return stage.car().registered(REGISTERED);
    }

    private static Instant morning(Stage stage, int minute) {
        return Papers.at(LocalDate.of(year(stage), 11, 3), 0, minute);
    }

    private static int year(Stage stage) {
        return stage.today().getYear() - 1;
    }

    private static void highest(Stage stage) {
        Car car = car(stage);
        Known higher = stage.obfcm().read(car, morning(stage, 1), "3900.00", "62000.0");
        stage.obfcm().read(car, morning(stage, 2), "4.10", "61.0");

        stage.mustExport(
                car, year(stage), higher, "the record with the highest distance, though its device was replaced since");
    }

    private static void equal(Stage stage) {
        Car car = car(stage);
        stage.obfcm().overTheAir(car, morning(stage, 1));
        Known later = stage.obfcm().overTheAir(car, morning(stage, 2));

        stage.mustExport(car, year(stage), later, "of equal distances the later read-out");
    }

    private static Scene excluded(String label, @Nullable String fuel, @Nullable String distance, String reason) {
        return scene(label, stage -> {
            Car car = car(stage);
            stage.obfcm().read(car, morning(stage, 1), fuel, distance);
            stage.mustExclude(car, year(stage), reason, "a total that is not there cannot be reported");
        });
    }

    private static Scene exported(String label, String fuel, String distance, String because) {
        return scene(label, stage -> {
            Car car = car(stage);
            stage.mustExport(car, year(stage), stage.obfcm().read(car, morning(stage, 1), fuel, distance), because);
        });
    }

    private static Scene outside(String label, UnaryOperator<Car> variant, String because) {
        return scene(label, stage -> {
            Car car = variant.apply(car(stage));
            stage.obfcm().overTheAir(car, morning(stage, 1));
            stage.mustExclude(car, year(stage), "powertrain-out-of-scope", because);
        });
    }

    private static Scene inside(String label, UnaryOperator<Car> variant, String because) {
        return scene(label, stage -> {
            Car car = variant.apply(car(stage));
            stage.mustExport(car, year(stage), stage.obfcm().overTheAir(car, morning(stage, 1)), because);
        });
    }

    private static void tooOld(Stage stage) {
        Car car = stage.car().registered(LocalDate.of(2020, 12, 31));
        stage.obfcm().overTheAir(car, morning(stage, 1));

        stage.mustExclude(car, year(stage), "registered-before-2021", "registered on the last day before");
    }

    private static void uncertified(Stage stage) {
        Car car = car(stage).withoutCertificate();
        stage.obfcm().overTheAir(car, morning(stage, 1));

        stage.mustExclude(car, year(stage), "certificate-missing", "nobody knows what it burns");
    }

    private static void smallVolume(Stage stage) {
        Car car = car(stage).madeBy(Makers.OSSATURE);
        stage.obfcm().overTheAir(car, morning(stage, 1));

        stage.mustExclude(car, year(stage), "small-volume-manufacturer", "its maker reports nothing");
    }

    private static void malformed(Stage stage) {
        Car car = car(stage).withVin("WZAMERLE1N1O0000Q");
        stage.obfcm().overTheAir(car, morning(stage, 1));

        stage.mustExclude(car, year(stage), "vin-malformed", "no VIN has an O or a Q");
    }

    private static void halfRead(Stage stage) {
        Car car = car(stage).with("OVC-HEV", "petrol/electric");
        Known reading = stage.obfcm()
                .plugIn(
                        car,
                        morning(stage, 1),
                        "912.40",
                        "31250.7",
                        "120.10",
                        "0.00",
                        "9300.0",
                        null,
                        "0.0",
                        "429496729.5");

        stage.mustExport(car, year(stage), reading, "what exists is reported, the rest stays empty");
    }
}
