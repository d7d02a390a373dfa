package org.testimony.classify.attribute;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.contract.person.Gender;

/** Reads a person's sex from pronouns and nouns, else from a kunya, a title, or a given name that only one sex bears. */
final class Sex {
    private static final Map<String, Gender> PARTS = Map.ofEntries(
            Map.entry("abu", Gender.MALE),
            Map.entry("abou", Gender.MALE),
            Map.entry("ibn", Gender.MALE),
            Map.entry("bin", Gender.MALE),
            Map.entry("ben", Gender.MALE),
            Map.entry("ابو", Gender.MALE),
            Map.entry("ابا", Gender.MALE),
            Map.entry("hajji", Gender.MALE),
            Map.entry("sheikh", Gender.MALE),
            Map.entry("brother", Gender.MALE),
            Map.entry("mr", Gender.MALE),
            Map.entry("umm", Gender.FEMALE),
            Map.entry("um", Gender.FEMALE),
            Map.entry("oum", Gender.FEMALE),
            Map.entry("ام", Gender.FEMALE),
            Map.entry("bint", Gender.FEMALE),
            Map.entry("sister", Gender.FEMALE),
            Map.entry("mrs", Gender.FEMALE),
            Map.entry("ms", Gender.FEMALE),
            Map.entry("mme", Gender.FEMALE),
            Map.entry("frau", Gender.FEMALE),
            Map.entry("herr", Gender.MALE));
    private static final Set<String> MEN = Set.of(
            "abdul",
            "abdullah",
            "ahmad",
            "ahmed",
            "ali",
            "daniel",
            "david",
            "hamza",
            "hasan",
            "hassan",
            "hussein",
            "ibrahim",
            "ebrahim",
            "ismail",
            "jonas",
            "karim",
            "khaled",
            "khalid",
            "mahmoud",
            "mehmet",
            "michael",
            "mohamad",
            "mohamed",
            "mohammad",
            "mohammed",
            "muhammad",
            "mustafa",
            "oliver",
            "omar",
            "osama",
            "peter",
            "stefan",
            "suleiman",
            "sulaiman",
            "thomas",
            "tariq",
            "yassin",
            "youssef",
            "yusuf",
            "helmi",
            "ridwan",
            "junaedi",
            "imran",
            "idris",
            "bilal",
            "nils",
            "harry",
            "kevin",
            "mark",
            "paul",
            "john",
            "james",
            "saleh",
            "salim",
            "samir",
            "walid",
            "abdelilah",
            "farid",
            "rachid",
            "said");
    private static final Set<String> WOMEN = Set.of(
            "aisha",
            "amina",
            "anna",
            "asma",
            "emma",
            "fatima",
            "fatma",
            "halima",
            "hannah",
            "julia",
            "julie",
            "khadija",
            "khadijah",
            "laila",
            "leila",
            "layla",
            "maria",
            "mariam",
            "maryam",
            "nadia",
            "sara",
            "sarah",
            "samira",
            "sophie",
            "yasmin",
            "zainab",
            "zahra",
            "zehra",
            "siti",
            "dewi",
            "tania",
            "lena",
            "laura",
            "nora");

    private Sex() {}

    static Optional<Gender> of(Subject subject) {
        boolean english = subject.text().language().equals("en");
        return english
                ? subject.told().or(() -> named(subject))
                : named(subject).or(subject::told);
    }

    private static Optional<Gender> named(Subject subject) {
        Document document = subject.text();
        for (Spot spot : subject.own()) {
            if (spot.kind() != Spot.Kind.NAME) {
                continue;
            }
            Optional<Gender> title = spot.first() > 0
                    ? Optional.ofNullable(
                            PARTS.get(document.token(spot.first() - 1).folded()))
                    : Optional.empty();
            String first = document.token(spot.first()).folded();
            Optional<Gender> found =
                    Optional.ofNullable(PARTS.get(first)).or(() -> title).or(() -> given(first));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Gender> given(String name) {
        if (MEN.contains(name)) {
            return Optional.of(Gender.MALE);
        }
        return WOMEN.contains(name) ? Optional.of(Gender.FEMALE) : Optional.empty();
    }
}
