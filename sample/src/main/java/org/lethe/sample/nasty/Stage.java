package org.lethe.sample.nasty;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.lethe.sample.life.BankAccounts;
import org.lethe.sample.table.BusinessRows;

/** Where one situation is set: it hands out people, contracts and cars, and notes what must become of them. */
final class Stage {

    static final Period YEAR = Period.ofYears(1);
    static final Period FOUR_WEEKS = Period.ofDays(28);

    private final String label;
    private final BusinessRows rows;
    private final LocalDate asOf;
    private final Papers papers;
    private final Books books;
    private final Sensors sensors;
    private final Obfcm obfcm;
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Reported> reported = new ArrayList<>();
    private final List<HeldSubject> held = new ArrayList<>();

    Stage(String label, BusinessRows rows, LocalDate asOf, BankAccounts banks) {
        this.label = label;
        this.rows = rows;
        this.asOf = asOf;
        this.papers = new Papers(rows, asOf, banks);
        this.books = new Books(rows, asOf);
        this.sensors = new Sensors(rows, asOf);
        this.obfcm = new Obfcm(rows);
    }

    /** The business date. */
    LocalDate today() {
        return asOf;
    }

    LocalDate daysAgo(int days) {
        return asOf.minusDays(days);
    }

    LocalDate monthsAgo(int months) {
        return asOf.minusMonths(months);
    }

    LocalDate yearsAgo(int years) {
        return asOf.minusYears(years);
    }

    /** The earliest start from which a period reaches the business date: its last day kept is today or later. */
    LocalDate lastDayKept(Period period) {
        LocalDate start = asOf.minus(period).minusDays(3);
        while (start.plus(period).isBefore(asOf)) {
            start = start.plusDays(1);
        }
        return start;
    }

    /** The day before: the latest start whose period was over yesterday. */
    LocalDate firstDayGone(Period period) {
        return lastDayKept(period).minusDays(1);
    }

    /** A private customer from a Flemish town. */
    Person customer() {
        Person person = new Person(rows, asOf);
        waiting.add(person::write);
        return person;
    }

    /** A contract of these customers, running since three years unless said otherwise. */
    Agreement contract(Person... parties) {
        Agreement contract = new Agreement(rows, asOf, List.of(parties));
        waiting.add(contract::write);
        return contract;
    }

    /** A customer whose only contract ended on that day. */
    Person customerWhoseContractEnded(LocalDate day) {
        Person person = customer();
        contract(person).ended(day);
        return person;
    }

    /** A customer whose contract runs. */
    Person customerWithARunningContract() {
        Person person = customer();
        contract(person);
        return person;
    }

    /** A petrol car on the road since four years. */
    Car car() {
        Car car = new Car(rows, asOf);
        waiting.add(car::write);
        return car;
    }

    /** An address nobody uses yet. */
    Home home() {
        Home home = new Home(rows);
        waiting.add(home::write);
        return home;
    }

    Papers papers() {
        return papers;
    }

    Books books() {
        return books;
    }

    Sensors sensors() {
        return sensors;
    }

    /** Readings and refusals. */
    Obfcm obfcm() {
        return obfcm;
    }

    void must(Fate fate, Known row, String because, String clause) {
        expectations.add(new Expectation(label, row, fate, because, clause, null));
    }

    /** What becomes of a row once books are kept, and without any. */
    void mustWithBooks(Fate withBooks, Fate without, Known row, String because, String clause) {
        expectations.add(new Expectation(label, row, without, because, clause, withBooks));
    }

    /** The submission of that year holds this record of the car. */
    void mustExport(Car car, int collectionYear, Known reading, String because) {
        reported.add(new Reported(label, car, collectionYear, reading, null, because));
    }

    /** The submission of that year leaves the car out, for this reason. */
    void mustExclude(Car car, int collectionYear, String reason, String because) {
        reported.add(new Reported(label, car, collectionYear, null, reason, because));
    }

    void hold(String scope, Known subject) {
        held.add(new HeldSubject("hold", scope, subject.key(), false));
    }

    void releasedHold(String scope, Known subject) {
        held.add(new HeldSubject("hold", scope, subject.key(), true));
    }

    void restriction(String scope, Known subject) {
        held.add(new HeldSubject("restriction", scope, subject.key(), false));
    }

    void write() {
        waiting.forEach(Runnable::run);
    }

    List<Expectation> expectations() {
        return expectations;
    }

    List<Reported> reported() {
        return reported;
    }

    List<HeldSubject> held() {
        return held;
    }
}
