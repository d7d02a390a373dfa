package org.testimony.classify.identity.synthetic;

import java.util.List;
import java.util.Locale;

/** Prints a name as outlets do: transliterated one way or another, with a slip, or in Arabic letters. */
final class Spelling {
    private static final String[][] VARIANTS = {
        {"ou", "u"},
        {"u", "ou"},
        {"ee", "i"},
        {"i", "ee"},
        {"ai", "ei"},
        {"ei", "ai"},
        {"ay", "ai"},
        {"kh", "k"},
        {"q", "k"},
        {"dh", "d"},
        {"gh", "g"},
        {"mm", "m"},
        {"ss", "s"},
        {"e", "a"},
        {"a", "e"},
        {"o", "u"},
        {"y", "i"},
        {"al-", "el-"},
        {"al-", "al "},
        {"al-", "Al "},
        {"sh", "ch"},
        {"iy", "i"},
        {"aa", "a"},
        {"ah", "a"},
        {"zh", "j"},
    };
    private static final String LATIN = "btjhdrzsfqklmnwy";
    private static final String ARABIC = "بتجحدرزسفقكلمنوي";

    private final Dice dice;
    private final NoiseRates noise;

    Spelling(Dice dice, NoiseRates noise) {
        this.dice = dice;
        this.noise = noise;
    }

    String print(String name, Culture culture) {
        String printed = name;
        if (culture.transliterated() && dice.chance(noise.respelled())) {
            printed = respelled(printed);
        }
        if (dice.chance(noise.typo())) {
            printed = slip(printed);
        }
        boolean arabic = culture.name().equals("levant") && dice.chance(noise.arabicScript());
        return arabic ? arabic(name) : printed;
    }

    private String respelled(String name) {
        String spelt = name;
        for (int i = 0; i < 2; i++) {
            List<String[]> fitting = List.of(VARIANTS).stream()
                    .filter(v -> name.substring(1).contains(v[0]))
                    .toList();
            if (!fitting.isEmpty()) {
                String[] variant = dice.pick(fitting);
                spelt = spelt.charAt(0) + spelt.substring(1).replaceFirst(variant[0], variant[1]);
            }
        }
        return spelt;
    }

    private String slip(String name) {
        int at = 1 + dice.below(Math.max(1, name.length() - 1));
        if (at >= name.length() - 1 || name.charAt(at) == ' ' || name.charAt(at) == '.') {
            return name;
        }
        return switch (dice.below(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    /** Consonants in Arabic letters; short vowels are left out. */
    private static String arabic(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("kh", "خ")
                .replace("sh", "ش")
                .replace("gh", "غ")
                .replace("th", "ث")
                .replace("abu ", "أبو ")
                .replace("umm ", "أم ")
                .replace("al-", "ال")
                .replaceAll("(.)\\1", "$1");
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int at = LATIN.indexOf(c);
            boolean first = i == 0 || plain.charAt(i - 1) == ' ';
            if (at >= 0) {
                letters.append(ARABIC.charAt(at));
            } else if (first && "aeiou".indexOf(c) >= 0) {
                letters.append('ا');
            } else if ("aeiougpv'".indexOf(c) < 0) {
                letters.append(c);
            } else if (c == 'g' || c == 'v' || c == 'p') {
                letters.append(c == 'g' ? 'ج' : c == 'v' ? 'ف' : 'ب');
            }
        }
        return letters.toString();
    }
}
