package org.testimony.stats.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Words, sentences and names that nobody bears, as frequent as words are: few are common, many are rare. */
final class SyntheticWords {
    private static final int VOCABULARY = 30_000;
    private static final String[] SYLLABLES = {
        "ka", "lo", "mir", "ten", "sa", "dor", "vel", "hu", "nas", "ri", "bek", "tal", "om", "jen", "fa", "gul", "zem",
        "ur", "pas", "wi", "rel", "mon", "ak", "shi", "del", "tor", "yan", "bes"
    };
    private static final List<String> GIVEN = List.of(
            "Ahmed",
            "Ibrahim",
            "Yusuf",
            "Khalid",
            "Sulaiman",
            "Omar",
            "Hakim",
            "Bilal",
            "Tariq",
            "Jamal",
            "Karim",
            "Nadia",
            "Samira",
            "Leila",
            "Denis",
            "Marc",
            "Erik",
            "Anton",
            "Hamza",
            "Zaid");
    private static final String[] COMMON = {
        "defector",
        "left",
        "the",
        "group",
        "said",
        "prison",
        "Syria",
        "Raqqa",
        "border",
        "fighters",
        "family",
        "court",
        "he",
        "was",
        "police",
        "interview",
        "after",
        "home",
        "returned",
        "brutality"
    };

    private SyntheticWords() {}

    /** A text of some words; about a third of them are common ones. */
    static String text(SplittableRandom random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word(random));
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A person's name; every eighth is a battle name. */
    static String name(int person) {
        SplittableRandom random = new SplittableRandom(person * 31L + 7);
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        String family = capital(made(random.nextInt(VOCABULARY / 4)));
        return random.nextInt(8) == 0 ? "Abu " + given + " al-" + family : given + " " + family;
    }

    private static String word(SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return COMMON[random.nextInt(COMMON.length)];
        }
        // Zipf's law, nearly: the rank is drawn evenly on a logarithmic scale.
        return made((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)));
    }

    private static String made(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
