package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Token;

/**
 * Tells names of persons from other words with capitals. A given name, a kunya or an initial is enough; any other word must
 * act, speak, have an age or be introduced like a person somewhere in the text.
 */
final class NameTest {
    private static final Set<String> KUNYA = Set.of("abu", "umm", "abou", "oum", "ibn", "ابو", "ابا", "ابي", "ام");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "who", "der", "die", "un", "une", "el", "il");

    private static final Set<String> JOINS = Set.of("and", "und", "et", "e", "ed", "y", "en");
    /** From here on letters may have accents: Italian "e" joins, "è" is a verb. */
    private static final char ACCENTS = 128;

    private static final Set<String> DEFINITE = Set.of(
            "the", "der", "die", "das", "den", "le", "la", "les", "il", "lo", "i", "gli", "el", "los", "las", "de",
            "het");

    private static final Set<String> ARABIC = Set.of("al", "el", "ash", "ad", "ar", "as", "at", "an", "az", "ul");

    /** Words in -er before a name that is no person's. */
    private static final Set<String> NO_WORK = Set.of(
            "river",
            "newspaper",
            "paper",
            "border",
            "former",
            "other",
            "later",
            "after",
            "under",
            "over",
            "number",
            "never",
            "cruiser",
            "tanker",
            "transporter",
            "letter",
            "order",
            "computer",
            "helicopter",
            "quarter",
            "suburb",
            "theater");

    /** Letters that French and Italian clip before an apostrophe. */
    private static final String CLIPPED = "cdjlmnst";

    private static final int OPENING = 3;

    private final Document document;
    private final Set<String> lower = new HashSet<>();
    private final Set<String> certain = new HashSet<>();
    private final PlaceTest places;
    private final boolean[] leaders;

    private NameTest(Document document) {
        this.document = document;
        this.places = new PlaceTest(document);
        this.leaders = document.covered("leader");
        for (Token token : document.tokens()) {
            if (token.word() && !token.capital()) {
                lower.add(token.folded());
            }
        }
    }

    /** Those candidates that name a person. */
    static List<Reference> persons(Document document, List<Reference> candidates) {
        NameTest test = new NameTest(document);
        List<Reference> possible = candidates.stream().filter(test::possible).toList();
        possible.stream().filter(r -> !test.given(r)).forEach(test.places::learn);
        List<Reference> open = possible.stream()
                .filter(r -> test.given(r) || !test.places.names(r))
                .toList();
        open.stream().filter(test::shown).forEach(r -> test.certain.addAll(NameWords.of(document, r)));
        List<Reference> out = new ArrayList<>();
        for (Reference candidate : open) {
            boolean listed = !out.isEmpty() && test.follows(out.get(out.size() - 1), candidate);
            if (listed || test.shown(candidate) || test.certain.containsAll(NameWords.of(document, candidate))) {
                out.add(candidate);
            }
        }
        return out;
    }

    private boolean possible(Reference name) {
        for (int i = name.first(); i < name.end(); i++) {
            if (document.has(i, "institution") && !initial(name) || leaders[i]) {
                return false;
            }
        }
        List<String> words = NameWords.of(document, name);
        boolean clipped = words.stream()
                .anyMatch(w -> w.length() > 2 && w.charAt(1) == '\'' && CLIPPED.indexOf(w.charAt(0)) >= 0);
        boolean plain = !lower.containsAll(words) && !heading(name.first()) && !adverb(name, words);
        boolean shared = document.is(name.first() - 1, "themselves");
        boolean arabic = ArabicNames.fits(document, name);
        boolean fits = given(name) || arabic || plain && !onceOpening(name);
        return !words.isEmpty() && !clipped && !shared && fits;
    }

    /** "Bread was dear": one word that has a capital only because it opens an English sentence, and is nobody's name elsewhere. */
    private boolean onceOpening(Reference name) {
        boolean alone = name.end() - name.first() == 1
                && document.language().equals("en")
                && document.sentenceOf(name.first()).first() == name.first();
        String word = document.token(name.first()).folded();
        boolean copula =
                document.is(name.end(), "was") || document.is(name.end(), "is") || document.is(name.end(), "were");
        return alone
                && copula
                && !takenUp(name)
                && document.tokens().stream()
                                .filter(t -> t.capital() && t.is(word))
                                .count()
                        == 1;
    }

    /** The next words or the next sentence's first speak of him or her. */
    private boolean takenUp(Reference name) {
        int next = document.sentenceOf(name.first()).end();
        return document.hasWithin(name.end(), next + OPENING, "he")
                || document.hasWithin(name.end(), next + OPENING, "she");
    }

    /** "Heavily armed fighters": one word in -ly that opens an English sentence and says more of a participle. */
    private boolean adverb(Reference name, List<String> words) {
        boolean opens = document.sentenceOf(name.first()).first() == name.first();
        boolean leadsOn = name.end() < document.size()
                && !document.token(name.end()).capital()
                && document.token(name.end()).folded().endsWith("ed");
        return document.language().equals("en")
                && words.size() == 1
                && words.get(0).length() > 5
                && words.get(0).endsWith("ly")
                && opens
                && leadsOn;
    }

    /** "Ahmad X, Y Z and W": the next of a list of names. */
    private boolean follows(Reference before, Reference name) {
        boolean joins = name.first() - before.end() == 1
                && (document.is(before.end(), ",") || document.is(before.end(), "and"));
        return joins && !document.language().equals("de") && given(before);
    }

    private boolean shown(Reference name) {
        boolean german = document.language().equals("de");
        return given(name)
                || initial(name)
                || ArabicNames.fits(document, name)
                || surname(name)
                || (german ? aged(name) || kin(name.first() - 1) : acts(name) || introduced(name) || plain(name));
    }

    private boolean given(Reference name) {
        for (int i = name.first(); i < name.end(); i++) {
            if (document.has(i, "given")) {
                return true;
            }
        }
        return KUNYA.contains(document.token(name.first()).folded()) && name.end() - name.first() > 1;
    }

    private boolean initial(Reference name) {
        return document.is(name.end() - 1, ".");
    }

    /** "Dominik, 23": in German, where every noun has a capital, an age or a relation must stand beside it. */
    private boolean aged(Reference name) {
        int end = name.end();
        return (document.is(end, ",") || document.is(end, "("))
                && end + 1 < document.size()
                && document.token(end + 1).number()
                && document.token(end + 1).folded().length() == 2;
    }

    private boolean kin(int before) {
        return before >= 0 && document.has(before, "relation");
    }

    /** "X al-Y": an Arabic name of origin after another word; places that look so are known as places. */
    private boolean surname(Reference name) {
        for (int i = name.first() + 1; i < name.end() - 1; i++) {
            boolean article = ARABIC.contains(document.token(i).folded()) && document.is(i + 1, "-");
            if (article && document.token(i - 1).word()) {
                return true;
            }
        }
        return false;
    }

    /** Two words or more that open a clause and are followed like a subject, or one after a noun: "the barber X". */
    private boolean plain(Reference name) {
        int before = name.first() - 1;
        int end = name.end();
        boolean english = document.language().equals("en") && end < document.size();
        boolean several = end - name.first() > 1;
        boolean opens = document.sentenceOf(name.first()).first() == name.first()
                || document.is(before, ",")
                || document.is(before, "and")
                || document.is(before, "that");
        boolean small =
                english && document.token(end).word() && !document.token(end).capital();
        boolean led =
                english && (document.is(end, ",") || document.is(end, "of") || small && document.has(end, "modal"));
        return english && (several && opens && led || occupied(before));
    }

    private boolean occupied(int noun) {
        if (noun < 1
                || !document.token(noun).word()
                || document.token(noun).capital()
                || document.token(noun).number()) {
            return false;
        }
        String word = document.token(noun).folded();
        String article = document.token(noun - 1).folded();
        boolean other = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly") || NO_WORK.contains(word);
        return (article.equals("the") || article.equals("a")) && word.length() > 3 && word.endsWith("er") && !other;
    }

    /** "X, 25", "X, now 14", "X, whose", "X, a cook from Y". */
    private boolean told(Reference name) {
        int end = name.end();
        boolean age = end + 1 < document.size()
                && document.token(end + 1).number()
                && document.token(end + 1).folded().length() == 2;
        boolean several = end - name.first() > 1;
        boolean article = end + 1 < document.size()
                && ARTICLES.contains(document.token(end + 1).folded());
        boolean described = document.is(end + 1, "who") || document.hasWithin(end + 2, end + 5, "person");
        boolean now = end + 2 < document.size()
                && (document.is(end + 1, "now") || document.is(end + 1, "aged"))
                && document.token(end + 2).number();
        return age || now || document.is(end + 1, "whose") || article && (several || described);
    }

    /** The name does what persons do, speaks, or has an age. */
    private boolean acts(Reference name) {
        int end = name.end();
        if (document.is(end, ",") || document.is(end, "(")) {
            return told(name);
        }
        boolean plural = name.end() - name.first() == 1
                && document.token(name.first()).folded().endsWith("s")
                && document.sentenceOf(name.first()).first() == name.first();
        boolean past = !plural
                && end < document.size()
                && document.token(end).folded().length() > 4
                && document.token(end).folded().endsWith("ed")
                && !document.token(end).capital();
        boolean owns = document.is(end, "'s") && document.is(end + 1, ",") && document.is(end + 2, "who");
        boolean acts = !besideAThing(end)
                && (document.has(end, "say") || document.has(end, "verb") || document.has(end, "comments"));
        return past || owns || acts && !plural;
    }

    /** The name follows a word for speech, a title or a noun for a person. */
    private boolean introduced(Reference name) {
        int before = name.first() - 1;
        int quote = document.is(before, "\"") || document.is(before, ",") ? before - 1 : before;
        boolean same = before >= 0
                && document.sentenceOf(before).index()
                        == document.sentenceOf(name.first()).index();
        return same
                && (document.has(before, "say") && !besideAThing(name.end())
                        || document.has(before, "title")
                        || document.hasWithin(before - 3, before + 1, "naming")
                        || document.has(before, "person")
                        || document.has(quote, "relation"));
    }

    /** "Remembers X and the football team": what is joined with a thing is none who speaks. */
    private boolean besideAThing(int end) {
        return end + 1 < document.size()
                && JOINS.contains(document.token(end).folded())
                && document.text().charAt(document.token(end).start()) < ACCENTS
                && DEFINITE.contains(document.token(end + 1).folded());
    }

    /** A line in which every word is written with a capital is a heading, not a name. */
    private boolean heading(int token) {
        Sentence sentence = document.sentenceOf(token);
        long small = document.tokens().subList(sentence.first(), sentence.end()).stream()
                .filter(t -> t.word() && !t.capital())
                .count();
        return small == 0 && sentence.first() == token;
    }
}
