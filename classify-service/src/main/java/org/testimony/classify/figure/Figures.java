package org.testimony.classify.figure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Token;

/** Reads numbers in digits and in words: "20,000", "thirty-eight", "three hundred and fifty", "1.2 million". */
public final class Figures {
    private static final int MOST_DIGITS = 9;
    private static final Map<String, Long> MULTIPLES = Map.ofEntries(
            Map.entry("dozen", 12L),
            Map.entry("hundred", 100L),
            Map.entry("hundert", 100L),
            Map.entry("cents", 100L),
            Map.entry("thousand", 1000L),
            Map.entry("tausend", 1000L),
            Map.entry("mille", 1000L),
            Map.entry("mil", 1000L),
            Map.entry("mila", 1000L),
            Map.entry("duizend", 1000L),
            Map.entry("ribu", 1000L),
            Map.entry("bin", 1000L),
            Map.entry("الف", 1000L),
            Map.entry("million", 1_000_000L));

    private static final Set<String> SHORT =
            Set.of("ست", "سبع", "خمس", "عشر", "تسع", "ثمان", "ثلاث", "اربع", "مئه", "مائه", "الف");

    private Figures() {}

    /** The number that begins at a token; nothing for other words and for numbers of more than nine digits. */
    public static Optional<Figure> at(Document document, int i) {
        if (i < 0 || i >= document.size()) {
            return Optional.empty();
        }
        Optional<Figure> digits = digits(document.token(i), i);
        if (digits.isPresent()) {
            return digits.map(f -> multiplied(document, f));
        }
        return document.hit(i, "numbers")
                .filter(h -> h.end() - h.first() > 1 || whole(document.token(i).folded()))
                .map(Figures::of)
                .map(f -> composed(document, f));
    }

    /** Arabic words are found without their left edge, so a short number may only be the end of another word. */
    private static boolean whole(String word) {
        String bare = word.startsWith("و") && word.length() > 2 ? word.substring(1) : word;
        return SHORT.stream().noneMatch(s -> bare.endsWith(s) && !bare.equals(s));
    }

    private static Figure of(Hit hit) {
        return new Figure(Long.parseLong(hit.value()), hit.first(), hit.end());
    }

    private static Optional<Figure> digits(Token token, int i) {
        if (!token.word() || !Character.isDigit(token.folded().charAt(0))) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (char c : token.folded().toCharArray()) {
            if (Character.isDigit(c)) {
                digits.append(Character.getNumericValue(c));
            } else if (c != ',' && c != '.') {
                return Optional.empty();
            }
        }
        return digits.length() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new Figure(Long.parseLong(digits.toString()), i, i + 1));
    }

    private static Figure multiplied(Document document, Figure figure) {
        if (figure.end() >= document.size()) {
            return figure;
        }
        Long by = MULTIPLES.get(document.token(figure.end()).folded());
        return by == null || figure.value() >= 1000
                ? figure
                : new Figure(figure.value() * by, figure.first(), figure.end() + 1);
    }

    /** "three hundred and fifty": a smaller number may follow a round one. */
    private static Figure composed(Document document, Figure head) {
        Figure figure = multiplied(document, head);
        for (int more = 0; more < 2; more++) {
            int next = document.is(figure.end(), "and") ? figure.end() + 1 : figure.end();
            boolean round = figure.value() % 100 == 0 && figure.value() > 0;
            Optional<Figure> rest = round && next < document.size()
                    ? document.hit(next, "numbers").map(Figures::of)
                    : Optional.empty();
            if (rest.isEmpty() || rest.get().value() >= 100) {
                return figure;
            }
            figure = new Figure(
                    figure.value() + rest.get().value(),
                    figure.first(),
                    rest.get().end());
        }
        return figure;
    }
}
