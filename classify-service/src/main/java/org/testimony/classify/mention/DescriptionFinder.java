package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;

/** Finds noun phrases for one person: a determiner, up to eight words, a noun for a person. */
final class DescriptionFinder {
    private static final Set<String> FRESH = Set.of(
            "a", "an", "one", "another", "ein", "eine", "einen", "einem", "einer", "un", "une", "uno", "una", "een",
            "seorang", "bir");
    private static final Set<String> KNOWN = Set.of(
            "the", "this", "that", "der", "die", "den", "dem", "das", "le", "la", "el", "il", "lo", "ce", "cette");
    private static final Set<String> OWNED =
            Set.of("his", "her", "their", "my", "our", "its", "sein", "seine", "ihr", "ihre");
    private static final Set<String> STOPS = Set.of(
            "of",
            "in",
            "to",
            "for",
            "who",
            "that",
            "which",
            "and",
            "was",
            "is",
            "has",
            "had",
            "were",
            "are",
            "from",
            "with",
            "on",
            "at",
            "by",
            "as",
            "or",
            "be",
            "been",
            "said",
            "says",
            "told",
            "but",
            "if",
            "when",
            "went",
            "came",
            "into",
            "a",
            "an",
            "the",
            "his",
            "her",
            "while",
            "because",
            "after",
            "before",
            "during",
            "where",
            "whose",
            "whom",
            "than",
            "then",
            "until",
            "although",
            "though",
            "so",
            "their",
            "my",
            "our");
    private static final Set<String> KIN = Set.of(
            "wife",
            "husband",
            "brother",
            "sister",
            "son",
            "daughter",
            "mother",
            "father",
            "cousin",
            "uncle",
            "aunt",
            "parents",
            "grandmother",
            "grandfather",
            "brothers",
            "sisters",
            "family",
            "sohn",
            "tochter",
            "bruder",
            "schwester",
            "mutter",
            "vater",
            "fils",
            "fille",
            "frere",
            "soeur",
            "mere",
            "pere",
            "hijo",
            "hija",
            "hermano",
            "hermana",
            "madre",
            "padre",
            "figlio",
            "figlia",
            "fratello",
            "sorella",
            "zoon",
            "dochter",
            "broer",
            "zus");
    /** Words with which another clause begins. */
    private static final Set<String> CLAUSES = Set.of("while", "because", "when", "who", "whose", "where", "that");

    private static final Set<String> ELLIPSES = Set.of(
            "elder",
            "older",
            "younger",
            "eldest",
            "oldest",
            "youngest",
            "first",
            "second",
            "third",
            "fourth",
            "latter");
    private static final int MEMBER = 6;
    private static final int REACH = 9;

    private final Document document;
    private final NounTail tail;

    private DescriptionFinder(Document document) {
        this.document = document;
        this.tail = new NounTail(document);
    }

    /** The descriptions in order of place. */
    static List<Description> in(Document document) {
        return new DescriptionFinder(document).find();
    }

    /** Whether a description that begins here brings in somebody new. */
    static boolean isFresh(Document document, int first) {
        return FRESH.contains(document.token(first).folded());
    }

    private List<Description> find() {
        List<Description> out = new ArrayList<>();
        int i = 0;
        while (i < document.size()) {
            Optional<Description> found = at(i);
            found.ifPresent(out::add);
            i = found.map(Description::end).orElse(i + 1);
        }
        return out;
    }

    private Optional<Description> at(int i) {
        String word = document.token(i).folded();
        boolean fresh = FRESH.contains(word);
        if (fresh && denied(i)) {
            return Optional.empty();
        }
        if (!fresh && !KNOWN.contains(word) && !OWNED.contains(word)) {
            return bare(i);
        }
        int head = head(i + 1);
        if (head < 0) {
            return bare(i).or(() -> ellipsis(i, word));
        }
        boolean owned = OWNED.contains(word);
        boolean kin = KIN.contains(document.token(head).folded());
        boolean near = document.has(head, "relation");
        boolean official = document.has(head, "official") && !document.has(head, "person") && !kin && !near;
        boolean relation = kin || near || owned && relative(head);
        return Optional.of(new Description(i, tail.end(head), head, fresh, official, relation));
    }

    /** "Was never a member", "is not a fighter": what somebody is not brings in nobody. */
    private boolean denied(int i) {
        boolean never = document.is(i - 1, "never") || document.is(i - 1, "not");
        return never && (document.is(i - 2, "was") || document.is(i - 2, "is") || document.is(i - 2, "been"))
                || document.is(i - 1, "been") && document.is(i - 2, "never");
    }

    private boolean relative(int head) {
        return document.has(head, "male") || document.has(head, "female");
    }

    /** "Somebody who left", "another, thinner, taught", "the elder told", "one of the women said". */
    private Optional<Description> bare(int i) {
        boolean indefinite = document.is(i, "somebody") || document.is(i, "someone") || document.is(i, "one");
        if (indefinite && document.is(i + 1, "who")) {
            return Optional.of(new Description(i, i + 2, i, true, false, false));
        }
        return document.is(i, "one") && document.is(i + 1, "of") ? member(i) : Optional.empty();
    }

    /** "One of the women", "one of them". */
    private Optional<Description> member(int i) {
        int limit = Math.min(document.sentenceOf(i).end(), i + MEMBER);
        for (int at = i + 2; at < limit; at++) {
            boolean all = document.is(at, "them")
                    || document.has(at, "group-people")
                    || document.token(at).number();
            if (all && acts(at + 1)) {
                return Optional.of(new Description(i, at + 1, at, true, false, false));
            }
        }
        return Optional.empty();
    }

    /** "Another, thinner, ...", "the elder told": a word that stands for a noun. */
    private Optional<Description> ellipsis(int i, String word) {
        int last = word.equals("another") ? i : i + 1;
        boolean one = last == i
                || last < document.size()
                        && ELLIPSES.contains(document.token(last).folded());
        boolean stands = acts(last + 1) || document.is(last + 1, ",");
        return one && stands && document.language().equals("en")
                ? Optional.of(new Description(i, last + 1, last, true, false, false))
                : Optional.empty();
    }

    private boolean acts(int i) {
        return document.has(i, "verb") || document.has(i, "say");
    }

    private int head(int from) {
        int found = -1;
        int limit = Math.min(
                document.sentenceOf(Math.min(from, document.size() - 1)).end(), from + REACH);
        for (int i = from; i < limit; i++) {
            if (document.has(i, "group-people") && !document.has(i, "person")) {
                return found;
            }
            if (OWNED.contains(document.token(i).folded())
                    || CLAUSES.contains(document.token(i).folded())) {
                return found;
            }
            if (isHead(i)) {
                found = i;
            } else if (found >= 0 || STOPS.contains(document.token(i).folded()) || isBreak(i)) {
                return found;
            }
        }
        return found;
    }

    private boolean isBreak(int i) {
        return !document.token(i).word() && !document.is(i, "-") && !document.is(i, ",") && !document.is(i, "\"");
    }

    private boolean isHead(int i) {
        if (document.has(i + 1, "thing") || document.has(i, "adjectival") && !standsAlone(i + 1)) {
            return false;
        }
        if (document.has(i, "person") || document.has(i, "official") || document.has(i, "relation")) {
            return true;
        }
        if (document.is(i, "old") && document.is(i - 1, "-")) {
            return true;
        }
        return document.has(i, "people")
                && !pluralPeople(i)
                && standsAlone(i + document.hit(i, "people").orElseThrow().end() - i);
    }

    private boolean pluralPeople(int i) {
        return document.token(i).folded().endsWith("s")
                && !document.token(i).folded().endsWith("ss");
    }

    /** Whether a word that can also be an adjective is itself the noun: "a Saudi who", "a jihadi told". */
    private boolean standsAlone(int next) {
        if (next >= document.size()
                || !document.token(next).word()
                || document.token(next).capital()) {
            return !document.is(next, "-");
        }
        return STOPS.contains(document.token(next).folded())
                || document.has(next, "verb")
                || document.has(next, "say")
                || document.token(next).number()
                || document.token(next).folded().endsWith("ed")
                || (document.token(next).folded().endsWith("ly")
                        && document.token(next).folded().length() > 5);
    }
}
