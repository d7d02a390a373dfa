package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** Reads a word for a people that the text says of the person: "the Tunisian X", "X, a Belgian", "She is British". */
final class Demonym {
    private static final Set<String> DEFINITE = Set.of(
            "the", "der", "die", "das", "den", "dem", "le", "la", "l'", "el", "il", "lo", "de", "het", "that", "this");
    private static final Set<String> AFTER_OTHERS = Set.of("of", "with", "by", "to", "for", "from", "against", "and");
    private static final int AFTER = 14;
    private static final Set<String> LINKS = Set.of(
            "is", "was", "who", "a", "an", "the", "-", ",", "(", ")", "year", "years", "old", "aged", "and", "by",
            "now", "then", "himself", "herself", "young", "former", "one", "ist", "ein", "eine", "est", "un", "une",
            "es", "una", "ethnic", "of", "\"", "et", "en");
    private static final Set<String> FROM =
            Set.of("from", "of", "aus", "uit", "de", "di", "da", "asal", "warga", "من", "d'", "dari");
    private static final Set<String> NOT_STATE = Set.of(
            "descent",
            "origin",
            "origins",
            "stock",
            "roots",
            "parents",
            "parentage",
            "heritage",
            "background",
            "blood",
            "asilli",
            "kokenli",
            "stamm",
            "herkunft",
            "abstammung",
            "born");
    /** Words that make a people a citizenship. */
    static final Set<String> CITIZEN = Set.of(
            "citizen",
            "national",
            "citizens",
            "nationals",
            "passport",
            "staatsburger",
            "staatsangehoriger",
            "nationality",
            "citizenship",
            "vatandasi",
            "uyruklu");
    /** After one of these a word for a people speaks of a state, not of a person: "the Turkish police". */
    static final Set<String> INSTITUTION = Set.of(
            "police",
            "court",
            "officials",
            "official",
            "army",
            "authorities",
            "government",
            "ministry",
            "intelligence",
            "embassy",
            "consulate",
            "consul",
            "soldiers",
            "judge",
            "jail",
            "prison",
            "border",
            "officers",
            "media",
            "prosecutors",
            "town",
            "city",
            "security",
            "gendarmes",
            "patrol",
            "capital",
            "frontier",
            "newspaper",
            "television",
            "front",
            "embassies",
            "forces",
            "family",
            "families",
            "house",
            "lines",
            "side",
            "soil",
            "territory",
            "smuggler",
            "smugglers",
            "driver",
            "wife",
            "husband",
            "friend",
            "friends",
            "neighbour",
            "neighbours");
    /** "a Somali American": the second word is the state. */
    private static final Set<String> SETTLED = Set.of("US", "CA", "AU", "NZ");

    private final Subject subject;
    private final Document document;

    Demonym(Subject subject) {
        this.subject = subject;
        this.document = subject.text();
    }

    Optional<String> said() {
        for (Spot spot : subject.own()) {
            Optional<String> people = spot.kind() == Spot.Kind.PRONOUN
                    ? after(spot)
                    : (introduces(spot) ? inside(spot) : Optional.<String>empty())
                            .or(() -> before(spot))
                            .or(() -> after(spot));
            if (people.isPresent()) {
                return people;
            }
        }
        return Optional.empty();
    }

    /** "the German" deep in a text is more often somebody else: a definite description must come early or stand alone. */
    private boolean introduces(Spot spot) {
        boolean definite = DEFINITE.contains(word(spot.first()));
        boolean object = AFTER_OTHERS.contains(word(spot.first() - 1));
        Spot first = subject.own().get(0);
        int here = document.sentenceOf(spot.first()).index();
        boolean early = here - document.sentenceOf(first.first()).index() <= 1;
        boolean opens = spot.first() == document.sentenceOf(spot.first()).first();
        return !definite || spot.equals(first) || early && opens && !object;
    }

    private Optional<String> inside(Spot spot) {
        for (int i = Math.max(0, spot.first() - 1); i < spot.end(); i++) {
            if (!document.language().equals("en") && document.token(i).number()) {
                return Optional.empty();
            }
        }
        return people(spot);
    }

    private Optional<String> people(Spot spot) {
        for (int i = spot.first(); i < spot.end(); i++) {
            Optional<String> people = people(i);
            if (people.isPresent()) {
                return people;
            }
        }
        return Optional.empty();
    }

    /** "the Tunisian X", "British convert X". */
    private Optional<String> before(Spot spot) {
        Sentence sentence = document.sentenceOf(spot.first());
        for (int i = spot.first() - 1; i >= Math.max(sentence.first(), spot.first() - 3); i--) {
            if (!document.token(i).word()
                    || i < spot.first() - 1 && FROM.contains(document.token(i).folded())) {
                return Optional.empty();
            }
            Optional<String> people = people(i);
            if (people.isPresent()) {
                boolean noun = i + 1 == spot.first() || document.has(i + 1, "person") || document.has(i + 1, "male");
                return noun ? people : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> after(Spot spot) {
        int end = Math.min(spot.end() + AFTER, document.sentenceOf(spot.first()).end());
        boolean pronoun = spot.kind() == Spot.Kind.PRONOUN;
        for (int i = spot.end(); i < end; i++) {
            Optional<String> people = people(i);
            if (people.isPresent()) {
                return stands(i) ? people : Optional.empty();
            }
            boolean link = LINKS.contains(document.token(i).folded())
                    || document.token(i).number()
                    || document.hit(i, "numbers").isPresent()
                    || document.has(i, "person")
                    || document.has(i, "adjectival");
            if (!link || pronoun && i == spot.end() && !document.is(i, "is") && !document.is(i, "was")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A word for a people that names a state: not "of Turkish descent", "ethnic Uzbek", "Moroccan police". */
    private Optional<String> people(int i) {
        Optional<Hit> hit = document.hit(i, "people");
        if (hit.isEmpty()) {
            return Optional.empty();
        }
        int next = hit.get().end();
        String after = word(next);
        boolean second = document.is(next, "-") && document.has(next + 1, "people");
        boolean stock =
                NOT_STATE.contains(after) || NOT_STATE.contains(word(next + 2)) && (second || document.is(next, "-"));
        boolean ethnic =
                document.is(i - 1, "ethnic") || document.is(i - 1, "ethnically") || document.is(i - 1, "speaking");
        boolean plural = word(next - 1).endsWith("s")
                && !word(next - 1).endsWith("ss")
                && document.language().equals("en")
                && !word(next - 1).equals("swiss");
        boolean settled = document.hit(next, "people")
                .filter(h -> SETTLED.contains(h.value()))
                .isPresent();
        return stock || ethnic || plural || settled || INSTITUTION.contains(after)
                ? Optional.empty()
                : Optional.of(hit.get().value());
    }

    private boolean stands(int i) {
        int next = document.hit(i, "people").orElseThrow().end();
        return next >= document.size()
                || !document.token(next).word()
                || document.token(next).capital()
                || LINKS.contains(word(next))
                || FROM.contains(word(next))
                || CITIZEN.contains(word(next))
                || document.has(next, "person")
                || document.has(next, "adjectival")
                || document.has(next, "verb")
                || document.has(next + 1, "person")
                || document.token(next).number()
                || Set.of("in", "with", "whose", "whom", "told", "said", "man", "woman", "by", "at", "on")
                        .contains(word(next));
    }

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }
}
