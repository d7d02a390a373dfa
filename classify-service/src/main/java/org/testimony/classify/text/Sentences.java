package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Groups tokens into sentences: by final marks, by blank lines, and not after initials or common short forms. */
public final class Sentences {
    private static final Set<String> OPENERS = Set.of(
            "the", "he", "she", "it", "they", "in", "on", "at", "not", "but", "and", "his", "her", "their", "this",
            "that", "when", "after", "as", "a", "an", "we", "i", "there", "now", "er", "sie", "der", "die", "das", "im",
            "il", "elle", "le", "la", "les", "el", "lo", "both", "by", "then", "last", "two", "three");

    /** More words than any sentence needs; it keeps what is done within one sentence cheap on hostile texts. */
    private static final int LONGEST = 250;

    private final String text;
    private final List<Token> tokens;
    private final ShortForms shortForms;

    private Sentences(String text, List<Token> tokens, String language) {
        this.text = text;
        this.tokens = tokens;
        this.shortForms = new ShortForms(tokens, language);
    }

    /** The sentences of a text in whatever language, as well as marks and lines tell. */
    public static List<Sentence> of(String text) {
        return of(text, Tokens.of(text, Folding.fold(text)), "und");
    }

    static List<Sentence> of(String text, List<Token> tokens, String language) {
        return new Sentences(text, tokens, language).split();
    }

    private List<Sentence> split() {
        List<Sentence> out = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size() || i + 1 - first >= LONGEST || endsAfter(i)) {
                out.add(new Sentence(
                        out.size(),
                        first,
                        i + 1,
                        tokens.get(first).start(),
                        tokens.get(i).end()));
                first = i + 1;
            }
        }
        return out;
    }

    private boolean endsAfter(int i) {
        Token here = tokens.get(i);
        Token next = tokens.get(i + 1);
        int lines = newlines(here.end(), next.start());
        if (lines > 1 || (lines == 1 && (!next.word() || next.capital() || isFinal(lastMark(i))))) {
            return true;
        }
        if (here.word() || next.start() == here.end()) {
            return false;
        }
        return isFinal(lastMark(i)) && startsSentence(next) && !(lastMark(i).is(".") && isShortForm(i));
    }

    /** The mark that counts: a closing quote or bracket passes on the mark before it. */
    private Token lastMark(int i) {
        Token here = tokens.get(i);
        boolean closing = here.is("\"") || here.is("'") || here.is(")") || here.is("]") || here.is("»");
        return closing && i > 0 && tokens.get(i - 1).end() == here.start() ? tokens.get(i - 1) : here;
    }

    private static boolean isFinal(Token mark) {
        return mark.is(".") || mark.is("!") || mark.is("?") || mark.is("…") || mark.is("؟") || mark.is("۔");
    }

    private static boolean startsSentence(Token next) {
        if (!next.word()) {
            return true;
        }
        char c = next.folded().charAt(0);
        return next.capital()
                || Character.isDigit(c)
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }

    private boolean isShortForm(int i) {
        int dot = tokens.get(i).is(".") ? i : i - 1;
        if (dot < 1 || tokens.get(dot - 1).end() != tokens.get(dot).start()) {
            return false;
        }
        Token before = tokens.get(dot - 1);
        boolean chained =
                dot > 1 && tokens.get(dot - 2).is(".") && tokens.get(dot - 2).end() == before.start();
        boolean initial = before.end() - before.start() == 1 && (before.capital() || chained);
        if (initial) {
            return i + 1 >= tokens.size() || !OPENERS.contains(tokens.get(i + 1).folded());
        }
        return shortForms.before(dot) || isListNumber(dot);
    }

    /** "1. " at the beginning of a line counts what follows. */
    private boolean isListNumber(int dot) {
        Token number = tokens.get(dot - 1);
        int before = number.start() - 1;
        boolean begins = dot == 1 || text.charAt(before) == '\n';
        return begins && number.number() && number.end() - number.start() <= 2;
    }

    private int newlines(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }
}
