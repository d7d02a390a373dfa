package org.testimony.classify.model.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits English text into the word pieces of an uncased BERT vocabulary: lower case, accents dropped, marks apart, then
 * the longest known beginning of each word, again and again (Wu et al. 2016; Devlin et al. 2019). Immutable.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private static final String CONTINUED = "##";

    private final Map<String, Integer> vocabulary;
    private final int most;
    private final int unknown;

    /**
     * Prepares a vocabulary.
     *
     * @param most pieces that a text is cut to, the two marks at its ends included
     * @throws IllegalArgumentException when the vocabulary lacks one of its marks
     */
    WordPieces(Map<String, Integer> vocabulary, int most) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.most = most;
        this.unknown = mark("[UNK]");
    }

    /** The numbers of a text's pieces between the marks for its beginning and its end. */
    long[] of(String text) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(mark("[CLS]"));
        for (String word : words(text)) {
            addPieces(word, pieces);
        }
        int size = Math.min(pieces.size(), most - 1);
        long[] out = new long[size + 1];
        for (int i = 0; i < size; i++) {
            out[i] = pieces.get(i);
        }
        out[size] = mark("[SEP]");
        return out;
    }

    private int mark(String mark) {
        Integer number = vocabulary.get(mark);
        if (number == null) {
            throw new IllegalArgumentException("the encoder's vocabulary lacks " + mark);
        }
        return number;
    }

    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded.codePoints().filter(c -> !dropped(c)).forEach(c -> {
            boolean apart = isMark(c) || isHan(c);
            if ((apart || Character.isWhitespace(c) || Character.isSpaceChar(c)) && word.length() > 0) {
                out.add(word.toString());
                word.setLength(0);
            }
            if (apart) {
                out.add(Character.toString(c));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                word.appendCodePoint(c);
            }
        });
        if (word.length() > 0) {
            out.add(word.toString());
        }
        return out;
    }

    /** Accents and signs that are not seen. */
    private static boolean dropped(int c) {
        int type = Character.getType(c);
        boolean control = (type == Character.CONTROL && !Character.isWhitespace(c)) || type == Character.FORMAT;
        return type == Character.NON_SPACING_MARK
                || control
                || c == 0xFFFD
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }

    private static boolean isMark(int c) {
        boolean ascii = c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION:
                return true;
            default:
                return ascii;
        }
    }

    private static boolean isHan(int c) {
        return Character.isIdeographic(c) && !(c >= 0x3040 && c < 0x3100);
    }

    private void addPieces(String word, List<Integer> pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = longest(word, from);
            if (to == from) {
                pieces.add(unknown);
                return;
            }
            found.add(piece(word, from, to));
            from = to;
        }
        pieces.addAll(found);
    }

    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && piece(word, from, to) == unknown) {
            to--;
        }
        return to;
    }

    private int piece(String word, int from, int to) {
        String part = word.substring(from, to);
        return vocabulary.getOrDefault(from == 0 ? part : CONTINUED + part, unknown);
    }
}
