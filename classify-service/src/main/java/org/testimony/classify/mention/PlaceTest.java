package org.testimony.classify.mention;

import java.util.HashSet;
import java.util.Set;
import org.testimony.classify.text.Document;

/**
 * Tells names of places from names of persons by the words around them: "in X", "a man from X", "X man", "the X". A text's
 * places are learnt from all its names first, so that "X" alone is known later.
 */
final class PlaceTest {
    private static final Set<String> INSIDE = Set.of(
            "in",
            "near",
            "at",
            "outside",
            "around",
            "into",
            "via",
            "through",
            "across",
            "en",
            "dans",
            "nel",
            "nella",
            "bei",
            "te",
            "di",
            "ke",
            "reached",
            "reaching",
            "toward",
            "towards",
            "suburban",
            "downtown",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "nearby",
            "rural");
    private static final Set<String> ORIGIN = Set.of("from", "of", "aus", "de", "uit", "dari", "da", "dal");
    private static final Set<String> PARTS = Set.of(
            "district",
            "city",
            "town",
            "village",
            "province",
            "suburb",
            "region",
            "county",
            "island",
            "port",
            "outskirts",
            "streets",
            "east",
            "west",
            "north",
            "south",
            "edge",
            "capital",
            "governorate");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Document document;
    private final Set<String> known = new HashSet<>();

    PlaceTest(Document document) {
        this.document = document;
    }

    /** Keeps the words of a name that stands like a place. */
    void learn(Reference name) {
        int before = name.first() - 1;
        boolean same = before >= 0 && document.sentenceOf(before).equals(document.sentenceOf(name.first()));
        boolean english = document.language().equals("en");
        boolean inside = same && INSIDE.contains(document.token(before).folded()) && english;
        boolean origin = same
                && ORIGIN.contains(document.token(before).folded())
                && (described(before - 1) || part(before - 1) || english && aged(before - 1));
        boolean article =
                same && english && ARTICLES.contains(document.token(before).folded());
        boolean noun = english && !document.has(name.first() - 1, "naming") && people(name.end());
        if (inside || origin || article || noun) {
            known.add(words(name));
        }
    }

    /** Whether a name is one that stands like a place somewhere in the text. */
    boolean names(Reference name) {
        return known.contains(words(name));
    }

    private String words(Reference name) {
        return String.join(" ", NameWords.of(document, name));
    }

    /** "The district of X". */
    private boolean part(int before) {
        return document.is(before + 1, "of")
                && before >= 0
                && PARTS.contains(document.token(before).folded());
    }

    /** "A roofer from X", "X, 34, from Y": a person or an age stands before. */
    private boolean described(int before) {
        int at = document.is(before, ",") ? before - 1 : before;
        return at >= 0
                && (document.has(at, "person")
                        || document.has(at, "official")
                        || document.has(at, "group-people")
                        || document.has(at, "relation")
                        || document.has(at, "member-noun")
                        || document.is(at, "old")
                        || document.token(at).number());
    }

    /** "A 30-year-old electrician from X": an age stands a few words before. */
    private boolean aged(int before) {
        for (int i = before; i > Math.max(0, before - 5); i--) {
            if (document.is(i, "old") && document.is(i - 1, "-")) {
                return true;
            }
        }
        return false;
    }

    /** "X man", "X police": a place before a noun for people or an institution. */
    private boolean people(int at) {
        return at < document.size()
                && !document.token(at).capital()
                && (document.has(at, "person")
                        || document.has(at, "group-people")
                        || document.is(at, "police")
                        || document.is(at, "court")
                        || document.is(at, "airport")
                        || document.is(at, "province")
                        || document.is(at, "district"));
    }
}
