package org.testimony.classify.mention;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Quote;

/** Tells who acts in a clause from who only stands in it: the object of a verb, the owner of something, the end of a preposition. */
final class Agents {
    private static final Set<String> BEFORE_OBJECTS = Set.of(
            "with",
            "by",
            "of",
            "to",
            "from",
            "for",
            "against",
            "near",
            "than",
            "like",
            "told",
            "met",
            "married",
            "recruited",
            "joined",
            "questioned",
            "asked",
            "called",
            "about",
            "behind",
            "beside",
            "toward",
            "towards",
            "between",
            "under",
            "on",
            "at",
            "into",
            "without",
            "killed",
            "mit",
            "von",
            "avec",
            "par",
            "con",
            "por",
            "oleh",
            "dengan",
            "door");
    private static final Set<String> OBJECTS = Set.of("him", "himself", "herself", "her");
    private static final Set<String> FIRST =
            Set.of("i", "we", "ich", "wir", "je", "nous", "yo", "io", "ik", "saya", "ben");
    private static final int NEAR = 4;

    private final Document document;

    Agents(Document document) {
        this.document = document;
    }

    /** Whether a person does something where the text refers to them here. */
    boolean acts(Reference reference) {
        if (owns(reference)) {
            return false;
        }
        if (reference.kind() == Reference.Kind.PRONOUN) {
            return !OBJECTS.contains(document.token(reference.first()).folded());
        }
        boolean object = reference.first() > 0
                && BEFORE_OBJECTS.contains(document.token(reference.first() - 1).folded());
        boolean who = document.is(reference.end(), ",") && document.is(reference.end() + 1, "who");
        return !object || does(reference.end()) || who;
    }

    /** "X's wife". */
    boolean owns(Reference reference) {
        return document.is(reference.end(), "'s") || document.is(reference.end(), "'");
    }

    /** "Helped him escape": right before a sign even an object does what it says. */
    boolean leadsTo(Reference reference, Sign sign) {
        int gap = sign.first() - reference.end();
        return gap == 0 || gap == 1 && document.token(reference.end()).word();
    }

    private boolean does(int token) {
        return document.has(token, "verb") || document.has(token, "say") || document.is(token, "who");
    }

    /** Who says "I" or "we" of a sign in direct speech. */
    Optional<Quote.Speaker> firstPerson(Sign sign) {
        boolean first = false;
        for (int i = Math.max(0, sign.first() - NEAR); i < sign.end(); i++) {
            first |= FIRST.contains(document.token(i).folded());
        }
        return first
                ? document.quotes().stream()
                        .filter(q -> q.covers(sign.first()))
                        .findFirst()
                        .flatMap(q -> Optional.ofNullable(q.speaker()))
                : Optional.empty();
    }
}
