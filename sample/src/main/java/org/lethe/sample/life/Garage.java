package org.lethe.sample.life;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models on the road, with type approval figures, and vehicle identification numbers that could be theirs. */
public final class Garage {

    /** A model as type-approved; WLTP consumption in tenths of a litre per 100 km, 0 for electric vehicles. */
    record Model(
            String wmi,
            String make,
            String model,
            String manufacturer,
            String category,
            String powertrain,
            String fuel,
            int tenthsOfLitre,
            int co2,
            int weight) {

        @Nullable
        BigDecimal consumption() {
            return tenthsOfLitre == 0 ? null : BigDecimal.valueOf(tenthsOfLitre, 1);
        }
    }

    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    private static final String DIGITS = "0123456789";
    private static final String MODEL_YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";

    private static final List<Model> MODELS = List.of(
            model("WZA", "Aurel", "Merle 1.2", "Aurel Werke AG", "M1", "ICE", "petrol", 55, 125, 22),
            model("WZA", "Aurel", "Merle 1.5 Hybrid", "Aurel Werke AG", "M1", "NOVC-HEV", "petrol", 46, 104, 16),
            model("WZA", "Aurel", "Corvus Plug-in", "Aurel Werke AG", "M1", "OVC-HEV", "petrol/electric", 12, 27, 18),
            model("WZA", "Aurel", "Corvus 2.0 d", "Aurel Werke AG", "M1", "ICE", "diesel", 51, 134, 10),
            model("WZE", "Aurel", "Alba e", "Aurel Werke AG", "M1", "BEV", "electric", 0, 0, 24),
            model("VQB", "Brisée", "Lys", "Brisée Automobiles SA", "M1", "ICE", "petrol", 58, 131, 12),
            model("VQB", "Brisée", "Lys E-Tense", "Brisée Automobiles SA", "M1", "BEV", "electric", 0, 0, 10),
            model("VQB", "Brisée", "Porteur 1.5 d", "Brisée Automobiles SA", "N1", "ICE", "diesel", 62, 163, 12),
            model(
                    "VQV",
                    "Brisée",
                    "Porteur Rechargeable",
                    "Brisée Automobiles SA",
                    "N1",
                    "OVC-HEV",
                    "diesel/electric",
                    21,
                    55,
                    4),
            model("TNK", "Karol", "Sova", "Karol Motory a.s.", "M1", "ICE", "petrol", 53, 120, 9),
            model("TNK", "Karol", "Sova LPG", "Karol Motory a.s.", "M1", "ICE", "lpg", 72, 116, 3),
            model("TNK", "Karol", "Vlk Van", "Karol Motory a.s.", "N1", "ICE", "diesel", 70, 184, 6),
            model("YXS", "Sälg", "Ren", "Sälg Bil AB", "M1", "OVC-HEV", "petrol/electric", 15, 34, 7),
            model("YXS", "Sälg", "Ren E85", "Sälg Bil AB", "M1", "ICE", "e85", 81, 139, 2));

    private static final int[] WEIGHTS = MODELS.stream().mapToInt(Model::weight).toArray();

    private Garage() {}

    static Model model(Dice dice, boolean company) {
        Model model = MODELS.get(dice.weighted(WEIGHTS));
        return company && dice.chance(0.3) ? MODELS.get(dice.between(7, 8)) : model;
    }

    static String vin(Model model, int year, long number, Dice dice) {
        StringBuilder descriptor = new StringBuilder();
        for (int letter = 0; letter < 6; letter++) {
            descriptor.append(ALPHABET.charAt(dice.below(ALPHABET.length())));
        }
        return vin(model.wmi + descriptor, year, number);
    }

    /** A vehicle identification number: nine characters that describe the type, then model year, plant and serial number. */
    public static String vin(String type, int year, long number) {
        StringBuilder vin = new StringBuilder(type);
        vin.append(MODEL_YEARS.charAt(Math.floorMod(year - 2010, MODEL_YEARS.length())));
        vin.append(ALPHABET.charAt((int) (number / 1_000_000 % ALPHABET.length())));
        long rest = number;
        StringBuilder serial = new StringBuilder();
        for (int digit = 0; digit < 6; digit++) {
            serial.append(DIGITS.charAt((int) (rest % 10)));
            rest /= 10;
        }
        return vin.append(serial.reverse()).toString();
    }

    private static Model model(
            String wmi,
            String make,
            String model,
            String manufacturer,
            String category,
            String powertrain,
            String fuel,
            int tenthsOfLitre,
            int co2,
            int weight) {
        return new Model(wmi, make, model, manufacturer, category, powertrain, fuel, tenthsOfLitre, co2, weight);
    }
}
