package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Quote.Speaker;

/**
 * Says who speaks: the subject of a word for speech right after a quote, or right before it; a quote that has neither but follows
 * another with nothing between continues it.
 */
final class Speakers {
    private static final int AFTER = 9;
    private static final int BEFORE = 14;
    private static final int LONGEST = 7;
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "one", "his", "her", "their", "another", "der", "die", "ein", "eine", "le", "la", "un",
            "une", "el", "una", "il", "lo", "de", "het", "een", "seorang", "bir");
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ibn", "abu", "umm", "um", "de", "van", "von", "der", "-", "di", "da");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…", ";", ":", "؟");

    private final Document document;

    private Speakers(Document document) {
        this.document = document;
    }

    static List<Quote> assign(Document document, List<Quote> quotes) {
        Speakers speakers = new Speakers(document);
        List<Quote> out = new ArrayList<>();
        for (Quote quote : quotes) {
            Speaker own = speakers.of(quote);
            Quote last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (own == null && last != null && speakers.continues(last, quote)) {
                out.add(quote.by(last.speaker()));
            } else {
                out.add(quote.by(own));
            }
        }
        return List.copyOf(out);
    }

    private @Nullable Speaker of(Quote quote) {
        Speaker after = after(quote);
        return after != null ? after : before(quote);
    }

    /** "...," said the man; "...," X says; "...?" he asks. */
    private @Nullable Speaker after(Quote quote) {
        int limit = Math.min(document.size(), quote.end() + AFTER);
        for (int i = quote.end(); i < limit && sameParagraph(quote, i) && !ends(i); i++) {
            if (document.has(i, "say")) {
                int next = i + document.lengthOf(i, "say");
                Speaker subject = i == quote.end() || comma(quote.end(), i) ? following(next, limit) : null;
                return subject != null ? subject : preceding(i, quote.end());
            }
            if (opensQuote(i)) {
                return null;
            }
        }
        return null;
    }

    /** X said: "..."; he told the court that "...". */
    private @Nullable Speaker before(Quote quote) {
        int limit = Math.max(0, quote.first() - BEFORE);
        for (int i = quote.first() - 1; i >= limit && sameParagraph(quote, i); i--) {
            if (document.is(i, ".") || document.is(i, "!") || document.is(i, "?") || document.is(i, "\"")) {
                return null;
            }
            if (document.has(i, "say")) {
                return preceding(i, Math.max(0, i - BEFORE));
            }
        }
        return null;
    }

    /** The subject that begins at a token: a pronoun, a name, or a determiner with what follows up to a noun. */
    private @Nullable Speaker following(int from, int limit) {
        if (from >= limit) {
            return null;
        }
        if (pronoun(from)) {
            return new Speaker(from, from + 1);
        }
        int end = from;
        boolean noun = DETERMINERS.contains(document.token(from).folded());
        while (end < Math.min(limit, from + LONGEST) && (noun ? inNoun(end) : inName(end))) {
            end++;
            if (noun && head(end - 1)) {
                return new Speaker(from, end);
            }
        }
        return end > from && (noun || isPerson(from)) ? new Speaker(from, end) : null;
    }

    /** Written like a name, and neither a place nor an organisation. */
    private boolean isPerson(int i) {
        return document.token(i).capital()
                && !document.has(i, "where")
                && !document.has(i, "org")
                && !document.has(i, "other-org")
                && !document.has(i, "institution");
    }

    /** The subject that ends before a token: "the former fighter recalled", "Abu X , 27 , says". */
    private @Nullable Speaker preceding(int verb, int limit) {
        int end = verb;
        while (end > limit && !document.token(end - 1).word()) {
            end--;
        }
        for (int i = end - 1; i >= Math.max(limit, end - LONGEST) && !ends(i); i--) {
            if (pronoun(i)) {
                return new Speaker(i, i + 1);
            }
            boolean name = document.token(i).capital() && isPerson(i);
            if (name || head(i)) {
                return new Speaker(start(i, limit, name), i + 1);
            }
        }
        return null;
    }

    private int start(int last, int limit, boolean name) {
        int first = last;
        while (first > Math.max(limit, last - LONGEST) && (name ? inName(first - 1) : inNoun(first - 1))) {
            first--;
            if (!name && DETERMINERS.contains(document.token(first).folded())) {
                return first;
            }
        }
        return first;
    }

    /** Nothing stands between but what is left of the sentence that the last quote or its speaker stands in. */
    private boolean continues(Quote last, Quote quote) {
        int told = last.speaker() == null
                ? last.end() - 1
                : Math.max(last.speaker().end(), last.end()) - 1;
        int sentence = document.sentenceOf(told).index();
        boolean between = false;
        for (int i = last.end(); i < quote.first(); i++) {
            between |= document.token(i).word() && document.sentenceOf(i).index() > sentence;
        }
        return !between && document.paragraphOf(quote.first()) - document.paragraphOf(last.end() - 1) <= 1;
    }

    private boolean inName(int i) {
        return document.token(i).capital()
                || PARTICLES.contains(document.token(i).folded());
    }

    private boolean inNoun(int i) {
        return (document.token(i).word() || document.is(i, "-")) && !document.has(i, "say") && !document.has(i, "verb");
    }

    private boolean head(int i) {
        return document.has(i, "person") || document.has(i, "official") || document.has(i, "relation");
    }

    private boolean pronoun(int i) {
        return document.has(i, "he") || document.has(i, "she");
    }

    private boolean comma(int from, int to) {
        return to - from == 1 && !document.token(from).word();
    }

    private boolean opensQuote(int i) {
        return document.is(i, "\"") || document.is(i, "«");
    }

    private boolean ends(int i) {
        return ENDS.contains(document.token(i).folded());
    }

    private boolean sameParagraph(Quote quote, int token) {
        int paragraph = document.paragraphOf(token);
        return paragraph == document.paragraphOf(quote.first()) || paragraph == document.paragraphOf(quote.end() - 1);
    }
}
