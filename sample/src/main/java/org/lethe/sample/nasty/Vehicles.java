package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Fate.SUSPENDED;
import static org.lethe.sample.nasty.Scene.scene;

import java.util.List;

/** D.3: technical data goes at the end of the vehicle's life. */
final class Vehicles {

    private Vehicles() {}

    static List<Scene> scenes() {
        return List.of(
                scene("vehicle-scrapped-yesterday", Vehicles::yesterday),
                scene("vehicle-scrapped-today", Vehicles::today),
                scene("vehicle-alive", Vehicles::alive),
                scene("vehicle-scrapped-while-the-contract-runs", Vehicles::contractRuns),
                scene("vehicle-scrapped-and-contract-over", Vehicles::contractOver),
                scene("vehicle-scrapped-with-an-unreported-reading", Vehicles::unreported),
                scene("vehicle-scrapped-with-everything", Vehicles::everything));
    }

    private static void yesterday(Stage stage) {
        Car car = stage.car().scrapped(stage.daysAgo(1));
        Known technical = stage.sensors().technicalRecord(car);

        stage.must(ERASE, car, "its life ended yesterday", "D.3");
        stage.must(ERASE, technical, "its vehicle's life ended yesterday", "D.3");
    }

    private static void today(Stage stage) {
        Car car = stage.car().scrapped(stage.today());
        Known technical = stage.sensors().technicalRecord(car);

        stage.must(KEEP, car, "its life ends today, the last day kept", "D.3");
        stage.must(KEEP, technical, "its vehicle's life ends today, the last day kept", "D.3");
    }

    private static void alive(Stage stage) {
        Car car = stage.car();
        Known technical = stage.sensors().technicalRecord(car);

        stage.must(OPEN, car, "nobody has reported the end of its life", "D.3");
        stage.must(OPEN, technical, "nobody has reported the end of its vehicle's life", "D.3");
    }

    private static void contractRuns(Stage stage) {
        Person customer = stage.customer();
        Car car = stage.car().keptBy(customer).scrapped(stage.monthsAgo(3));
        Agreement contract = stage.contract(customer).serving(car);
        Known technical = stage.sensors().technicalRecord(car);

        stage.must(SUSPENDED, car, "its life is over, but a contract that stays still names it", "D.3");
        stage.must(ERASE, technical, "its vehicle's life is over", "D.3");
        stage.must(OPEN, contract, "nobody has ended the contract", "A.3");
    }

    private static void contractOver(Stage stage) {
        Person customer = stage.customer();
        Car car = stage.car()
                .keptBy(customer, stage.yearsAgo(4), stage.yearsAgo(2))
                .scrapped(stage.yearsAgo(2));
        Agreement contract = stage.contract(customer).serving(car).ended(stage.yearsAgo(2));

        stage.must(ANONYMISE, contract, "ended two years ago; it forgets the vehicle", "A.3");
        stage.must(ERASE, car, "its life is over, and the contract forgets it in the same night", "D.3");
        stage.must(ERASE, customer, "the contract ended two years ago", "A.3");
    }

    private static void unreported(Stage stage) {
        Car car = stage.car().scrapped(stage.daysAgo(1));
        Known reading = stage.obfcm().overTheAir(car, Papers.at(stage.today(), 0, 5));

        stage.must(KEEP, reading, "the report of this year has not been accepted", "G.5");
        stage.must(SUSPENDED, car, "its life is over, but a reading that must still be reported names it", "G.5");
    }

    private static void everything(Stage stage) {
        Person keeper = stage.customerWithARunningContract();
        Person other = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        Car car = stage.car()
                .keptBy(keeper)
                .keptBy(other)
                .recalled(null, stage.yearsAgo(1))
                .scrapped(stage.daysAgo(5));
        stage.sensors().visit(car, Papers.noon(stage.monthsAgo(9)));
        Known login = stage.papers().login(keeper);
        Known profile = stage.papers().profile(login, car, null);

        stage.must(ERASE, car, "its life is over; keepers, visits and recalls go with it", "D.3");
        stage.must(OPEN, profile, "never switched off; it only forgets the vehicle", "B.3");
        stage.must(OPEN, keeper, "has a contract that runs", "A.3");
        stage.must(ERASE, other, "the contract ended two years ago", "A.3");
    }
}
