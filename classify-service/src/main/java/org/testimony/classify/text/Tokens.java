package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into tokens in one pass. Hyphens and a final 's are tokens of their own. */
final class Tokens {
    private final String text;
    private final String folded;
    private final List<Token> out = new ArrayList<>();

    private Tokens(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    static List<Token> of(String text, String folded) {
        Tokens tokens = new Tokens(text, folded);
        tokens.split();
        return tokens.out;
    }

    private void split() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isWordPart(c)) {
                i = word(i);
            } else {
                if (!Character.isWhitespace(c) && c != '\u00a0') {
                    out.add(new Token(i, i + 1, folded.substring(i, i + 1), false, false));
                }
                i++;
            }
        }
    }

    private int word(int start) {
        int end = start + 1;
        while (end < text.length() && (isWordPart(text.charAt(end)) || joins(end))) {
            end++;
        }
        int cut = possessive(start, end);
        add(start, cut);
        if (cut < end) {
            add(cut, end);
        }
        return end;
    }

    private void add(int start, int end) {
        boolean capital = Character.isUpperCase(text.charAt(start));
        out.add(new Token(start, end, folded.substring(start, end), capital, true));
    }

    /** An apostrophe between letters and a separator between digits belong to the word. */
    private boolean joins(int i) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        char mark = folded.charAt(i);
        return (mark == '\'' && Character.isLetter(before) && Character.isLetter(after))
                || ((mark == ',' || mark == '.') && Character.isDigit(before) && threeDigitsFrom(i + 1));
    }

    private boolean threeDigitsFrom(int i) {
        return i + 3 <= text.length()
                && Character.isDigit(text.charAt(i))
                && Character.isDigit(text.charAt(i + 1))
                && Character.isDigit(text.charAt(i + 2))
                && (i + 3 == text.length() || !Character.isDigit(text.charAt(i + 3)));
    }

    private int possessive(int start, int end) {
        boolean ends = end - start > 2 && folded.charAt(end - 1) == 's' && folded.charAt(end - 2) == '\'';
        return ends ? end - 2 : end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
