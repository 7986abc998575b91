package org.lethe.sample.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** Products, services, dealers, recalls: what exists before the first customer. */
final class Catalogue {

    /** A product; the price is in cents a month. */
    record Product(
            int id, String code, String name, String family, int termMonths, long price, List<Integer> services) {}

    /** A service and the categories of data it uses. */
    record Service(int id, String code, String name, List<String> categories) {}

    static final List<Service> SERVICES = List.of(
            service(1, "nav", "Navigation with live traffic", "location", "traffic"),
            service(2, "hazard", "Local hazard warning", "location", "surroundings", "sensor"),
            service(3, "breakdown", "Breakdown call", "location", "vehicle_status", "service_data"),
            service(4, "remote", "Remote status and lock", "vehicle_status"),
            service(5, "service-plan", "Service appointment", "service_data", "vehicle_status"),
            service(6, "profile", "Personal profile", "user_profile"),
            service(7, "media", "Media streaming", "content_provider", "user_profile"),
            service(8, "parking", "On-street parking", "location", "surroundings", "sensor"),
            service(9, "logbook", "Driver's logbook", "location", "vehicle_status"),
            service(10, "charging", "Charging planner", "vehicle_status", "location"));

    static final List<Product> PRODUCTS = List.of(
            product(1, "CON-S", "Connect Start", "Connect", 12, 690, 3, 4, 5),
            product(2, "CON-P", "Connect Plus", "Connect", 24, 1_290, 1, 3, 4, 5, 6),
            product(3, "CON-P36", "Connect Plus 36", "Connect", 36, 1_090, 1, 2, 3, 4, 5, 6),
            product(4, "NAV-12", "Navigation", "Navigation", 12, 790, 1, 2, 8),
            product(5, "MED-12", "Media", "Media", 12, 990, 6, 7),
            product(6, "FLE-24", "Fleet Logbook", "Fleet", 24, 1_450, 3, 4, 5, 9),
            product(7, "FLE-36", "Fleet Complete", "Fleet", 36, 1_890, 1, 3, 4, 5, 9),
            product(8, "EV-24", "Charge & Go", "Electric", 24, 1_190, 1, 4, 10));

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final Dice dice;
    private final List<Integer> belgian = new ArrayList<>();
    private final List<Integer> luxembourgish = new ArrayList<>();
    private final List<Long> recalls = new ArrayList<>();

    Catalogue(BusinessRows rows, long seed, LocalDate asOf) {
        this.rows = rows;
        this.asOf = asOf;
        this.dice = new Dice(seed, "catalogue", 0);
    }

    void write(int dealers) {
        for (Service service : SERVICES) {
            rows.into(Table.SERVICE)
                    .number(service.id)
                    .text(service.code)
                    .text(service.name)
                    .end();
            for (String category : service.categories) {
                rows.into(Table.SERVICE_DATA_CATEGORY)
                        .number(service.id)
                        .text(category)
                        .end();
            }
        }
        for (Product product : PRODUCTS) {
            rows.into(Table.PRODUCT)
                    .number(product.id)
                    .text(product.code)
                    .text(product.name)
                    .text(product.family)
                    .number(product.termMonths)
                    .cents(product.price)
                    .none()
                    .end();
            for (int service : product.services) {
                rows.into(Table.PRODUCT_SERVICE)
                        .number(product.id)
                        .number(service)
                        .end();
            }
        }
        for (int number = 1; number <= dealers; number++) {
            dealer(number);
        }
        recall("R-7101", "Airbag control unit", asOf.minusYears(2), null);
        recall("R-7144", "High-voltage connector", asOf.minusMonths(5), null);
        recall("R-6902", "Brake hose", asOf.minusYears(4), asOf.minusYears(1));
        Makers.write(rows, 2021, asOf.getYear());
        Makers.writeSubmissions(rows, asOf, lastAcceptedYear());
    }

    /** A dealer of the country; the first of the list sells as much as the next ones together (Zipf). */
    int dealerIn(String country, Dice chance) {
        List<Integer> ids = "LU".equals(country) ? luxembourgish : belgian;
        double harmonic = StrictMath.log(ids.size() + 1.0);
        int rank = (int) Math.floor(StrictMath.exp(chance.fraction() * harmonic)) - 1;
        return ids.get(Math.min(rank, ids.size() - 1));
    }

    List<Long> recalls() {
        return recalls;
    }

    /** The last collection year whose report was accepted by the business date. */
    int lastAcceptedYear() {
        return asOf.isBefore(LocalDate.of(asOf.getYear(), 4, 20)) ? asOf.getYear() - 2 : asOf.getYear() - 1;
    }

    private void dealer(int number) {
        Places.Town town = Places.town(dice);
        String language = switch (town.language()) {
            case "nl" -> "nl";
            case "de" -> "de";
            default -> "fr";
        };
        boolean luxembourg = number % 8 == 0;
        String country = luxembourg ? "LU" : "BE";
        if (luxembourg && !"LU".equals(town.country())) {
            town = new Places.Town("L-1118", "Luxembourg", "LU", "fr", "Centre", 1);
            language = dice.chance(0.5) ? "fr" : "de";
        } else if (!luxembourg && "LU".equals(town.country())) {
            town = new Places.Town("6700", "Arlon", "BE", "fr", "Luxembourg", 1);
            language = "fr";
        }
        (luxembourg ? luxembourgish : belgian).add(number);
        boolean closed = number > 20 && dice.chance(0.04);
        rows.into(Table.DEALER)
                .number(number)
                .text("Garage " + Names.invent(language, dice).family() + " " + town.city())
                .text(country)
                .text(language)
                .text(town.region())
                .day(dice.dayBetween(asOf.minusYears(25), asOf.minusYears(4)))
                .day(closed ? dice.dayBetween(asOf.minusYears(2), asOf.minusDays(30)) : null)
                .end();
    }

    private void recall(
            String code, String title, LocalDate opened, @org.jspecify.annotations.Nullable LocalDate closed) {
        long id = rows.newKey(Table.RECALL);
        recalls.add(id);
        rows.into(Table.RECALL)
                .number(id)
                .text(code)
                .text(title)
                .day(opened)
                .day(closed)
                .end();
    }

    private static Service service(int id, String code, String name, String... categories) {
        return new Service(id, code, name, List.of(categories));
    }

    private static Product product(
            int id, String code, String name, String family, int months, long price, Integer... services) {
        return new Product(id, code, name, family, months, price, List.of(services));
    }
}
