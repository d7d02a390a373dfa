package org.testimony.classify.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.testimony.classify.text.Token;

/** Reads numbers in digits and in words. */
final class Figures {
    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        put(
                "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                        + " eighteen nineteen twenty",
                2);
        put("zwei drei vier funf sechs sieben acht neun zehn elf zwolf", 2);
        put("deux trois quatre cinq six sept huit neuf dix onze douze", 2);
        put("dos tres cuatro cinco seis siete ocho nueve diez once doce", 2);
        put("due tre quattro cinque sei sette otto nove dieci", 2);
        String tens = "thirty forty fifty sixty seventy eighty ninety";
        int ten = 30;
        for (String word : tens.split(" ")) {
            WORDS.put(word, ten);
            ten += 10;
        }
        WORDS.put("hundred", 100);
    }

    private Figures() {}

    private static void put(String words, int from) {
        int value = from;
        for (String word : words.split(" ")) {
            WORDS.put(word, value++);
        }
    }

    /** The number that a token writes; nothing for other words and for numbers above a billion. */
    static OptionalLong value(Token token) {
        Integer word = WORDS.get(token.folded());
        if (word != null) {
            return OptionalLong.of(word);
        }
        if (!token.word()
                || !Character.isDigit(token.folded().charAt(0))
                || token.folded().length() > 11) {
            return OptionalLong.empty();
        }
        String digits = token.folded().replace(",", "").replace(".", "");
        boolean number = digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
