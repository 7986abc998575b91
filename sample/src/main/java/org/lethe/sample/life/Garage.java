package org.lethe.sample.life;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models on the road, with type approval figures, and vehicle identification numbers that could be theirs. */
public final class Garage {

    /**
     * A model as its certificate describes it.
     *
     * @param n1Class class of a van; null for everything else
     * @param fuel label of the registration
     * @param tenthsOfLitre WLTP consumption in tenths of a litre per 100 km, 0 for what burns no liquid
     */
    record Model(
            String wmi,
            String make,
            String model,
            int maker,
            String category,
            @Nullable String n1Class,
            String powertrain,
            String fuel,
            int tenthsOfLitre,
            int co2,
            int weight) {

        @Nullable
        BigDecimal consumption() {
            return tenthsOfLitre == 0 ? null : BigDecimal.valueOf(tenthsOfLitre, 1);
        }

        /** Every fuel on the certificate, as PostgreSQL writes an array. */
        String fuels() {
            return Garage.fuels(fuel);
        }

        @Nullable
        String fuelMode() {
            return Garage.fuelMode(fuel);
        }
    }

    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    private static final String DIGITS = "0123456789";
    private static final String MODEL_YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";

    private static final List<Model> MODELS = List.of(
            car("WZA", "Aurel", "Merle 1.2", Makers.AUREL, "ICE", "petrol", 55, 125, 22),
            car("WZA", "Aurel", "Merle 1.5 Hybrid", Makers.AUREL, "NOVC-HEV", "petrol", 46, 104, 16),
            car("WZA", "Aurel", "Corvus Plug-in", Makers.AUREL, "OVC-HEV", "petrol/electric", 12, 27, 18),
            car("WZA", "Aurel", "Corvus 2.0 d", Makers.AUREL, "ICE", "diesel", 51, 134, 10),
            car("WZE", "Aurel", "Alba e", Makers.AUREL, "BEV", "electric", 0, 0, 22),
            car("WZE", "Aurel", "Alba Fuel Cell", Makers.AUREL, "FCEV", "hydrogen", 0, 0, 2),
            car("VYB", "Brisée", "Lys", Makers.BRISEE, "ICE", "petrol", 58, 131, 12),
            car("VYB", "Brisée", "Lys E-Tense", Makers.BRISEE, "BEV", "electric", 0, 0, 10),
            van("VYB", "Brisée", "Porteur 1.5 d", Makers.BRISEE, "II", "ICE", "diesel", 62, 163, 12),
            van("VYV", "Brisée", "Porteur Rechargeable", Makers.BRISEE, "III", "OVC-HEV", "diesel/electric", 21, 55, 4),
            van("VYV", "Brisée", "Petit Porteur GNC", Makers.BRISEE, "I", "ICE", "cng", 64, 118, 2),
            car("TNK", "Karol", "Sova", Makers.KAROL, "ICE", "petrol", 53, 120, 9),
            car("TNK", "Karol", "Sova LPG", Makers.KAROL, "ICE", "lpg", 72, 116, 3),
            car("TNK", "Karol", "Sova 1.6 Mild Hybrid", Makers.KAROL, "NOVC-HEV", "diesel", 48, 127, 3),
            van("TNK", "Karol", "Vlk Van", Makers.KAROL, "III", "ICE", "diesel", 70, 184, 6),
            new Model("TNK", "Karol", "Vlk 5.5 t", Makers.KAROL, "N2", null, "ICE", "diesel", 98, 258, 2),
            car("YXS", "Sälg", "Ren", Makers.SALG, "OVC-HEV", "petrol/electric", 15, 34, 7),
            car("YXS", "Sälg", "Ren E85", Makers.SALG, "ICE", "e85", 81, 139, 2),
            car("VY9", "Ossature", "Os 300", Makers.OSSATURE, "ICE", "petrol", 92, 209, 1));

    private static final int[] WEIGHTS = MODELS.stream().mapToInt(Model::weight).toArray();

    private Garage() {}

    static Model model(Dice dice, boolean company) {
        Model model = MODELS.get(dice.weighted(WEIGHTS));
        return company && dice.chance(0.3) ? MODELS.get(dice.between(8, 9)) : model;
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

    /** Every fuel of a certificate behind such a label, as PostgreSQL writes an array. */
    public static String fuels(String label) {
        return switch (label) {
            case "petrol/electric" -> "{petrol,electricity}";
            case "diesel/electric" -> "{diesel,electricity}";
            case "electric" -> "{electricity}";
            case "lpg" -> "{petrol,lpg}";
            case "cng" -> "{petrol,cng}";
            case "e85" -> "{petrol,ethanol}";
            default -> "{" + label + "}";
        };
    }

    private static @Nullable String fuelMode(String label) {
        return switch (label) {
            case "electric" -> null;
            case "lpg", "cng" -> "bi";
            case "e85" -> "flex";
            default -> "mono";
        };
    }

    private static Model car(
            String wmi,
            String make,
            String model,
            int maker,
            String powertrain,
            String fuel,
            int tenthsOfLitre,
            int co2,
            int weight) {
        return new Model(wmi, make, model, maker, "M1", null, powertrain, fuel, tenthsOfLitre, co2, weight);
    }

    private static Model van(
            String wmi,
            String make,
            String model,
            int maker,
            String n1Class,
            String powertrain,
            String fuel,
            int tenthsOfLitre,
            int co2,
            int weight) {
        return new Model(wmi, make, model, maker, "N1", n1Class, powertrain, fuel, tenthsOfLitre, co2, weight);
    }
}
