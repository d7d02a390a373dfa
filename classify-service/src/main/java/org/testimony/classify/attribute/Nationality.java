package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.person.CountryCode;

/**
 * Reads a person's nationality, the surest sign first: a word for a people said of the person, a home town or country,
 * what the title says of an only person, where the person was born or grew up, where home is.
 */
final class Nationality {
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
    private static final Set<String> CITIZEN = Set.of(
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
    private static final Set<String> ROOTS = Set.of(
            "born", "raised", "up", "native", "geboren", "ne", "nee", "nacido", "nacida", "nato", "nata", "kelahiran");
    private static final Set<String> INSTITUTION = Set.of(
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
            "forces");

    private static final Set<String> DEFINITE = Set.of(
            "the", "der", "die", "das", "den", "dem", "le", "la", "l'", "el", "il", "lo", "de", "het", "that", "this");
    private static final Set<String> AFTER_OTHERS = Set.of("of", "with", "by", "to", "for", "from", "against", "and");
    private static final Set<String> BACK =
            Set.of("back", "returned", "fled", "escaped", "away", "flown", "flew", "came");
    private static final Set<String> TO = Set.of("to", "naar", "nach", "vers", "a", "ke", "into", "by", "with", "and");
    private static final Set<String> COMES = Set.of("comes", "hails", "originally", "came");
    private static final Set<String> PAIRS =
            Set.of("couple", "brothers", "sisters", "twins", "men", "women", "family", "friends", "cousins");

    private final Subject subject;
    private final Document document;
    private final Focus focus;

    Nationality(Subject subject, Focus focus) {
        this.subject = subject;
        this.document = subject.text();
        this.focus = focus;
    }

    Optional<CountryCode> read() {
        return said().or(this::own)
                .or(this::hometown)
                .or(this::among)
                .or(() -> subject.only() ? titled() : Optional.empty())
                .or(this::roots)
                .or(this::group)
                .or(this::home)
                .map(CountryCode::new);
    }

    /** What a description or an apposition says outright; enough to tell two persons apart. */
    Optional<CountryCode> outright() {
        return said().or(this::hometown).map(CountryCode::new);
    }

    private Optional<String> said() {
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
        return stock || ethnic || plural || INSTITUTION.contains(after)
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

    /** "a citizen of Kyrgyzstan", "holds a Dutch passport", "We Syrians". */
    private Optional<String> own() {
        for (Sentence sentence : focus.sentences()) {
            for (int i = sentence.first(); i < sentence.end() - 1; i++) {
                boolean citizen = CITIZEN.contains(word(i)) && focus.on(i) && !ofOthers(i);
                Optional<String> state = citizen && document.is(i + 1, "of")
                        ? Places.near(document, i + 2, sentence.end(), 2).map(Hit::value)
                        : citizen ? document.hit(Math.max(0, i - 1), "people").map(Hit::value) : we(i);
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        return Optional.empty();
    }

    private boolean ofOthers(int token) {
        return subject.others().stream().anyMatch(s -> s.covers(token) || s.covers(token - 1));
    }

    /** "she and 15 other Indonesians", "the first of 260 German returnees": the person is one of them. */
    private Optional<String> among() {
        for (Sentence sentence : focus.wider()) {
            for (int i = sentence.first(); i < sentence.end() - 1; i++) {
                Optional<Hit> people = document.hit(i, "people");
                boolean other = document.is(i - 1, "other") || document.is(i - 1, "fellow");
                boolean one = document.has(i + 1, "group-people") && oneOf(i, sentence.first()) && focus.on(i);
                if (people.isPresent() && (other && subject.only() || one)) {
                    return people.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    private boolean oneOf(int i, int first) {
        for (int at = i - 1; at > Math.max(first, i - 6); at--) {
            if (document.is(at, "of") && (document.is(at - 1, "one") || document.is(at - 1, "first"))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> we(int i) {
        boolean we = subject.only() && (document.is(i, "we") || document.is(i, "us"));
        return we ? document.hit(i + 1, "people").map(Hit::value) : Optional.empty();
    }

    /** "X, 34, from Klang", "a roofer from Borgerhout", "He is from Dakar", "a Brisbane nurse". */
    private Optional<String> hometown() {
        for (Spot spot : subject.own()) {
            Optional<String> town = spot.kind() == Spot.Kind.DESCRIPTION ? placed(spot) : Optional.empty();
            Optional<String> found = town.or(() -> from(spot));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> placed(Spot spot) {
        for (int i = spot.first(); i < spot.end(); i++) {
            boolean fresh = document.is(spot.first(), "a")
                    || document.is(spot.first(), "an")
                    || document.is(spot.first(), "one");
            boolean from = i > spot.first() && FROM.contains(word(i - 1))
                    || fresh && i + 1 < spot.end() && !document.is(i + 1, "'s");
            Optional<Hit> where = from ? Places.at(document, i) : Optional.empty();
            if (where.isPresent()) {
                return where.map(Hit::value);
            }
        }
        return Optional.empty();
    }

    private Optional<String> from(Spot spot) {
        int end = Math.min(spot.end() + AFTER, document.sentenceOf(spot.first()).end());
        boolean pronoun = spot.kind() == Spot.Kind.PRONOUN;
        for (int i = spot.end(); i < end - 1; i++) {
            if (BACK.contains(word(i))) {
                return Optional.empty();
            }
            if (FROM.contains(word(i)) && !(document.is(i, "of") && i > spot.end() + 1)) {
                Optional<Hit> where = home(i, end);
                if (where.isPresent()) {
                    return where.map(Hit::value);
                }
            }
            boolean verb = document.has(i, "verb")
                    && !document.is(i, "is")
                    && !document.is(i, "was")
                    && !document.is(i, "who");
            boolean hails = document.is(i, "hails") || document.is(i, "comes") || document.is(i, "originally");
            boolean moved =
                    document.has(i, "say") || word(i).endsWith("ed") && !document.is(i, "aged") || verb && !hails;
            if (moved || pronoun && i == spot.end() && !hails && !document.is(i, "is") && !document.is(i, "was")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A place after "from", with nothing but words such as "the village of" between. */
    private Optional<Hit> home(int from, int end) {
        Optional<Hit> where = Places.near(document, from + 1, end, 5);
        if (where.isEmpty()) {
            return where;
        }
        int place = where.get().first();
        for (int i = from + 1; i < Math.min(place, from + 6) && i < document.size(); i++) {
            if (document.hit(i, "where").isPresent()) {
                return where;
            }
            boolean crossing = document.token(i).number()
                    || TO.contains(word(i))
                    || !document.token(i).word() && !document.is(i, "-");
            if (crossing) {
                return Optional.empty();
            }
        }
        return where;
    }

    private Optional<String> titled() {
        Document title = subject.title();
        for (int i = 0; i < title.size(); i++) {
            Optional<String> people = title.hit(i, "people").map(Hit::value);
            Optional<String> found =
                    people.isPresent() ? people : title.hit(i, "where").map(Hit::value);
            int next = title.hit(i, "people").or(() -> hit(title)).map(Hit::end).orElse(i + 1);
            boolean broken = next < title.size() && !title.token(next).word() && !title.is(next, "-");
            boolean person = !broken && title.hasWithin(next, next + 3, "person")
                    || !broken && title.hasWithin(next, next + 3, "defector-noun")
                    || !broken && title.hasWithin(next, next + 2, "female")
                    || !broken && title.hasWithin(next, next + 2, "male");
            if (found.isPresent()
                    && person
                    && !INSTITUTION.contains(
                            next < title.size() ? title.token(next).folded() : "")) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Hit> hit(Document title) {
        return Optional.empty();
    }

    private Optional<String> roots() {
        for (Sentence sentence : focus.sentences()) {
            for (int i = sentence.first(); i < sentence.end() - 2; i++) {
                boolean root = ROOTS.contains(word(i)) && focus.on(i) && !document.is(i + 1, "to");
                boolean comes = COMES.contains(word(i)) && document.is(i + 1, "from") && focus.on(i) && !ofOthers(i);
                Optional<Hit> where = root || comes ? Places.near(document, i + 1, sentence.end(), 5) : born(i);
                if (where.isPresent()) {
                    return where.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    /** "Antwerp-born", "American-born". */
    private Optional<Hit> born(int i) {
        boolean born = i > 1 && document.is(i, "born") && document.is(i - 1, "-") && focus.on(i);
        return born ? document.hit(i - 2, "where").or(() -> document.hit(i - 2, "people")) : Optional.empty();
    }

    /** "Four men from the Zenica area", "Two German men": those who left, counted. */
    private Optional<String> group() {
        if (subject.leavers() < 2) {
            return Optional.empty();
        }
        Optional<String> pair = pairTitled();
        if (pair.isPresent()) {
            return pair;
        }
        for (int i = 0; i < document.size() - 2; i++) {
            boolean all = document.hit(i, "numbers")
                    .filter(h -> h.value().equals("" + subject.leavers()))
                    .isPresent();
            int end = Math.min(i + 6, document.sentenceOf(i).end());
            for (int at = i + 1; all && at < end; at++) {
                Optional<Hit> people = document.hit(at, "people");
                Optional<Hit> town =
                        document.is(at, "from") ? Places.near(document, at + 1, end + 2, 2) : Optional.empty();
                if (people.isPresent() || town.isPresent()) {
                    return people.or(() -> town).map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    /** "Malé couple back from Syria", "Bolton brothers". */
    private Optional<String> pairTitled() {
        Document title = subject.title();
        for (int i = 0; i < title.size() - 1; i++) {
            Optional<Hit> people = title.hit(i, "people");
            Optional<Hit> found = people.isPresent() ? people : title.hit(i, "where");
            String next = found.filter(h -> h.end() < title.size())
                    .map(h -> title.token(h.end()).folded())
                    .orElse("");
            if (PAIRS.contains(next)) {
                return found.map(Hit::value);
            }
        }
        return Optional.empty();
    }

    /** "came home to Tunisia": home is where one belongs. */
    private Optional<String> home() {
        for (Sentence sentence : focus.sentences()) {
            for (int i = sentence.first(); i < sentence.end() - 2; i++) {
                boolean home =
                        document.is(i, "home") && (document.is(i + 1, "to") || document.is(i + 1, "in")) && focus.on(i);
                Optional<Hit> where = home ? Places.near(document, i + 2, sentence.end(), 3) : Optional.empty();
                if (where.filter(h -> !Places.war(document, h.value())).isPresent()) {
                    return where.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }
}
