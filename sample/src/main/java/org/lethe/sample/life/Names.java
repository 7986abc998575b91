package org.lethe.sample.life;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names as they occur on Belgian and Luxembourgish doorbells, in the four languages spoken there and in those of newcomers. */
final class Names {

    /** A name and how to address its bearer. */
    record Name(String salutation, String given, String family) {
        String full() {
            return given + " " + family;
        }
    }

    private record Pool(List<String> women, List<String> men, List<String> families, String madam, String sir) {}

    private static final Pool NEWCOMERS = pool(
            "Ms",
            "Mr",
            "Thị Mai|Zofia|María José|Siobhán|Ayşe|Ingrid|Željka|Gabriela|Fátima|Ngọc Ánh|Søs|Anastasía",
            "Łukasz|João|Øystein|Đorđe|Çağrı|Håkon|Séamus|Kwadwo|Ștefan|Ángel|Jiří|Þór",
            "Nguyễn|O'Brien|Kowalczyk|Gonçalves|Øvergård|Müezzinoğlu|Šimůnek|da Conceição|Włodarczyk|Ó Súilleabháin|"
                    + "Popović|Żak|Fernandes Araújo|Sørensen|Ionescu-Țîrlea|Bjørnson");

    private static final Map<String, Pool> POOLS = Map.of(
            "nl",
            pool(
                    "Mevrouw",
                    "De heer",
                    "Anneleen|Lotte|Griet|Sofie|Nele|Katrien|Hilde|Ilse|Marleen|Femke|Zoë|Noor|Britt|Kaatje|An-Sofie|"
                            + "Liesbeth|Elke|Saartje",
                    "Jan|Pieter|Wout|Bram|Koen|Dirk|Luc|Stijn|Joris|Maarten|Tibo|Seppe|Geert|Karel|Rik|Wannes|Jef|Michiel",
                    "Peeters|Janssens|Maes|Jacobs|Mertens|Willems|Claes|Goossens|Wouters|De Smet|Van den Broeck|"
                            + "Vermeulen|Hermans|De Clercq|Van Damme|Verstraete|D'hondt|Van de Velde|'t Kindt|Coppens|"
                            + "Desmedt|Lemmens|Aerts|Bogaerts|Van Hoof|Vandenberghe|Haesevoets|Ramaekers|Gijselinck|Schoonjans"),
            "fr",
            pool(
                    "Madame",
                    "Monsieur",
                    "Aurélie|Chloé|Élise|Noémie|Françoise|Océane|Maëlle|Hélène|Agnès|Zoé|Léa|Inès|Clémence|Anaïs|"
                            + "Bénédicte|Marie-Noëlle|Solène",
                    "Benoît|Jérôme|Loïc|Gaël|François|Étienne|Rémi|Cédric|Raphaël|Noé|Théo|Hugo|Jean-Benoît|Aymeric|"
                            + "Gilles|Thibault|Maël",
                    "Dubois|Lambert|Dupont|Martin|Simon|Laurent|Leroy|Lefèbvre|Noël|Gérard|Denis|Servais|Collard|"
                            + "Delvaux|Renard|Piérard|Géronnez|Hanotiau|d'Ydewalle|de Brouchoven|Château|Bragard|Hubeaux|"
                            + "Lejeune|Mathieu|Wauters|Legros|Barthélemy|Français|Grégoire"),
            "de",
            pool(
                    "Frau",
                    "Herr",
                    "Anja|Käthe|Jutta|Bärbel|Heike|Ursula|Mareike|Sabine|Gudrun|Lena|Mia|Hannah|Friederike|Änne",
                    "Jürgen|Götz|Günther|Björn|Jörg|Kai|Helmut|Matthias|Rüdiger|Tobias|Heinz-Peter|Norbert|Sönke|Lukas",
                    "Schröder|Müller|Weiß|Groß|Hönig|Küpper|Schmitz|Heinen|Jousten|Keutgen|Lambertz|Pauels|Kohnen|"
                            + "Schyns|Thönnissen|Mießen|Hüwels|Kirschvink|Radermacher|Zimmermann"),
            "lb",
            pool(
                    "Madame",
                    "Här",
                    "Josée|Mariette|Léonie|Tessy|Fabienne|Martine|Viviane|Danièle|Maïté|Christiane|Sylvie|Carole",
                    "Jang|Pol|Marc|Fränk|Gast|Romain|Guy|Claude|Jeff|Luc|Serge|Néckel",
                    "Weber|Schmit|Muller|Hoffmann|Wagner|Thill|Kieffer|Kremer|Reuter|Faber|Schroeder|Weis|Welter|"
                            + "Bausch|Étienne|Lorang|Theisen|Frieden|Bettel|Krecké"));

    private Names() {}

    static Name invent(String language, Dice dice) {
        Pool spoken = POOLS.getOrDefault(language, NEWCOMERS);
        Pool pool = dice.chance(0.06) ? NEWCOMERS : spoken;
        boolean woman = dice.chance(0.5);
        return new Name(
                woman ? pool.madam : pool.sir, dice.oneOf(woman ? pool.women : pool.men), dice.oneOf(pool.families));
    }

    /** A name that shares the family name, as in a household. */
    static Name relative(Name of, String language, Dice dice) {
        Name other = invent(language, dice);
        return dice.chance(0.4) ? new Name(other.salutation, other.given, of.family) : other;
    }

    /** An address for mail made from the name and a number that keeps namesakes apart; the domains can never exist. */
    static String mail(Name name, long number, Dice dice) {
        String host =
                dice.oneOf(List.of("mail.example", "post.example", "brief.example", "web.example", "courrier.example"));
        return plain(name.given) + (dice.chance(0.7) ? "." : "") + plain(name.family) + number + "@" + host;
    }

    private static String plain(String text) {
        String apart =
                Normalizer.normalize(text.replace('ß', 's').replace('ł', 'l').replace('ø', 'o'), Normalizer.Form.NFD);
        return apart.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static Pool pool(String madam, String sir, String women, String men, String families) {
        return new Pool(parts(women), parts(men), parts(families), madam, sir);
    }

    private static List<String> parts(String names) {
        return List.of(names.split("\\|", -1));
    }
}
