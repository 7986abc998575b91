package org.lethe.sample.life;

import java.util.List;
import java.util.Map;

/** What people write to a help desk: free text with names, places and numbers in it. */
final class Letters {

    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "nl", List.of("Navigatie start niet", "Factuur dubbel ontvangen", "App vindt wagen niet"),
            "fr", List.of("Facture reçue deux fois", "L'appli ne trouve pas la voiture", "Résiliation"),
            "de", List.of("Rechnung doppelt erhalten", "App findet das Auto nicht", "Kündigung"),
            "en", List.of("App cannot find the car", "Charged twice", "How do I switch off location?"));

    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "nl",
            List.of(
                    "Beste, sinds gisteren werkt de app niet meer. U kunt mij bereiken op %s. Groeten, %s, %s",
                    "Ik heb dezelfde factuur twee keer gekregen. Kunt u dit nakijken? %2$s (%1$s), %3$s"),
            "fr",
            List.of(
                    "Bonjour, l'application ne fonctionne plus depuis hier. Mon adresse : %s. Bien à vous, %s, %s",
                    "J'ai reçu deux fois la même facture. Merci de vérifier. %2$s (%1$s), %3$s"),
            "de",
            List.of(
                    "Guten Tag, die App findet mein Auto nicht. Erreichbar unter %s. Freundliche Grüße, %s, %s",
                    "Ich habe die Rechnung doppelt erhalten. %2$s (%1$s), %3$s"),
            "en",
            List.of(
                    "Hello, the app has not found my car since yesterday. Mail me at %s. Kind regards, %s, %s",
                    "I was charged twice.\nPlease check. %2$s (%1$s), %3$s"));

    private Letters() {}

    static String subject(String language, Dice dice) {
        return dice.oneOf(in(SUBJECTS, language));
    }

    static String question(Member member, Dice dice) {
        return dice.oneOf(in(QUESTIONS, member.language))
                .formatted(member.mail, member.name.full(), member.place.city());
    }

    static String answer(Member member, Dice dice) {
        return dice.oneOf(List.of(
                        "%s %s: reset done by remote, please try again.",
                        "%s %s: nagekeken en rechtgezet.", "%s %s : corrigé, veuillez réessayer."))
                .formatted(member.name.salutation(), member.name.family());
    }

    private static List<String> in(Map<String, List<String>> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("en", List.of("-")));
    }
}
