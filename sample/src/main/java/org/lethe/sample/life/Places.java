package org.lethe.sample.life;

import java.util.List;

/** Where people live: municipalities with their language and a rough weight of their population. */
final class Places {

    /** A municipality. */
    record Town(String postcode, String city, String country, String language, String region, int weight) {}

    /** A postal address. */
    record Place(String street, String number, String postcode, String city, String country) {
        String line() {
            return street + " " + number;
        }
    }

    private static final List<Town> TOWNS = List.of(
            town("2000", "Antwerpen", "BE", "nl", "Antwerpen", 90),
            town("2800", "Mechelen", "BE", "nl", "Antwerpen", 40),
            town("2300", "Turnhout", "BE", "nl", "Antwerpen", 25),
            town("9000", "Gent", "BE", "nl", "Oost-Vlaanderen", 80),
            town("9300", "Aalst", "BE", "nl", "Oost-Vlaanderen", 35),
            town("8000", "Brugge", "BE", "nl", "West-Vlaanderen", 45),
            town("8500", "Kortrijk", "BE", "nl", "West-Vlaanderen", 35),
            town("3000", "Leuven", "BE", "nl", "Vlaams-Brabant", 50),
            town("3500", "Hasselt", "BE", "nl", "Limburg", 40),
            town("3600", "Genk", "BE", "nl", "Limburg", 25),
            town("1000", "Bruxelles", "BE", "fr", "Bruxelles", 60),
            town("1180", "Uccle", "BE", "fr", "Bruxelles", 35),
            town("1030", "Schaarbeek", "BE", "nl", "Bruxelles", 20),
            town("4000", "Liège", "BE", "fr", "Liège", 55),
            town("5000", "Namur", "BE", "fr", "Namur", 40),
            town("6000", "Charleroi", "BE", "fr", "Hainaut", 45),
            town("7000", "Mons", "BE", "fr", "Hainaut", 30),
            town("1400", "Nivelles", "BE", "fr", "Brabant wallon", 30),
            town("6700", "Arlon", "BE", "fr", "Luxembourg", 15),
            town("4700", "Eupen", "BE", "de", "Ostbelgien", 14),
            town("4780", "Sankt Vith", "BE", "de", "Ostbelgien", 8),
            town("L-1118", "Luxembourg", "LU", "fr", "Centre", 40),
            town("L-4002", "Esch-sur-Alzette", "LU", "lb", "Sud", 22),
            town("L-9001", "Ettelbruck", "LU", "lb", "Nord", 12),
            town("L-6601", "Wasserbillig", "LU", "de", "Est", 8),
            town("L-2310", "Luxembourg-Kirchberg", "LU", "en", "Centre", 12));

    private static final int[] WEIGHTS = TOWNS.stream().mapToInt(Town::weight).toArray();

    private static final List<String> DUTCH = List.of(
            "Kerkstraat",
            "Stationsstraat",
            "Molenstraat",
            "Dorpsplein",
            "Lindelaan",
            "Groenstraat",
            "Nieuwstraat",
            "Veldstraat",
            "Koning Albertlaan",
            "Sint-Jansvest",
            "Bergstraat",
            "Eikenlaan");
    private static final List<String> FRENCH = List.of(
            "Rue de l'Église",
            "Rue de la Station",
            "Chaussée de Bruxelles",
            "Avenue des Tilleuls",
            "Rue du Moulin",
            "Place Saint-Rémi",
            "Rue des Écoles",
            "Avenue Reine Élisabeth",
            "Rue Haute",
            "Clos des Châtaigniers");
    private static final List<String> GERMAN = List.of(
            "Hauptstraße",
            "Kirchgasse",
            "Bahnhofstraße",
            "Am Mühlenbach",
            "Aachener Straße",
            "Rosengärtchen",
            "Schönefelder Weg");
    private static final List<String> LUXEMBOURGISH = List.of(
            "Grand-Rue",
            "Rue de la Gare",
            "Route d'Arlon",
            "Um Bierg",
            "Rue Édouard Grenier",
            "Boulevard Prince Henri",
            "An der Gässel");

    private Places() {}

    static Town town(Dice dice) {
        return TOWNS.get(dice.weighted(WEIGHTS));
    }

    static Place invent(Town town, Dice dice) {
        List<String> streets = "LU".equals(town.country)
                ? LUXEMBOURGISH
                : switch (town.language) {
                    case "nl" -> DUTCH;
                    case "de" -> GERMAN;
                    default -> FRENCH;
                };
        String box = dice.chance(0.22) ? ("fr".equals(town.language) ? " bte " : " bus ") + dice.between(1, 40) : "";
        return new Place(dice.oneOf(streets), dice.between(1, 240) + box, town.postcode, town.city, town.country);
    }

    private static Town town(String postcode, String city, String country, String language, String region, int weight) {
        return new Town(postcode, city, country, language, region, weight);
    }
}
