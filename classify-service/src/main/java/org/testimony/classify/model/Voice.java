package org.testimony.classify.model;

import java.util.Set;

/** Small words, in the supported languages, that say who speaks and whether something is denied; folded. */
final class Voice {
    static final Set<String> FIRST_PERSON = Set.of(
            "i",
            "we",
            "me",
            "us",
            "my",
            "our",
            "myself",
            "ich",
            "wir",
            "mir",
            "mich",
            "uns",
            "mein",
            "meine",
            "unser",
            "je",
            "nous",
            "moi",
            "mon",
            "ma",
            "mes",
            "notre",
            "nos",
            "j'ai",
            "j'etais",
            "yo",
            "nosotros",
            "mi",
            "nuestro",
            "io",
            "noi",
            "mio",
            "mia",
            "nostro",
            "ik",
            "wij",
            "mij",
            "ons",
            "mijn",
            "saya",
            "aku",
            "kami",
            "kita",
            "ben",
            "biz",
            "bana",
            "bize",
            "benim",
            "bizim",
            "انا",
            "نحن",
            "لي",
            "لنا");
    static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without", "nicht", "kein", "keine",
            "keinen", "nie", "niemand", "nichts", "ohne", "ne", "pas", "jamais", "rien", "sans", "nunca", "nada",
            "nadie", "sin", "non", "mai", "niente", "nessuno", "senza", "niet", "geen", "nooit", "niets", "zonder",
            "tidak", "bukan", "tanpa", "belum", "değil", "degil", "yok", "hiç", "hic", "لم", "لا", "لن", "ليس", "دون");

    private Voice() {}
}
