package org.testimony.classify.attribute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/**
 * Reads to which country a report belongs the person, where no word says it outright: where the report opens and is written,
 * where the person came home to, whose consulate helped, whose citizens are counted beside. Each kind of sign counts once a
 * country; one alone is not enough, and where the fighting is never wins.
 */
final class Homeland {
    private static final double ENOUGH = 2;
    private static final int OPENING = 12;
    private static final int REACH = 6;
    private static final Set<String> MISSIONS = Set.of(
            "embassy",
            "consulate",
            "consul",
            "ambassador",
            "diplomats",
            "botschaft",
            "konsulat",
            "ambassade",
            "consulat",
            "embajada",
            "consulado",
            "ambasciata",
            "consolato",
            "kedutaan",
            "kbri");
    private static final Set<String> CITIZENS = Set.of("citizens", "nationals", "residents", "passports");
    private static final Set<String> HOME = Set.of(
            "home",
            "back",
            "returned",
            "return",
            "returns",
            "flown",
            "deported",
            "repatriated",
            "extradited",
            "landed",
            "again");
    private static final Set<String> TO = Set.of("to", "in", "at", "into", "from");

    private final Subject subject;
    private final Document document;
    private final Focus focus;
    private final Map<String, Double> points = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    Homeland(Subject subject, Focus focus) {
        this.subject = subject;
        this.document = subject.text();
        this.focus = focus;
    }

    Optional<String> country() {
        Places.dateline(document).ifPresent(c -> add("dateline", c, 1));
        title();
        opening();
        focus.wider().forEach(this::ways);
        document.sentences().forEach(this::states);
        return best();
    }

    private Optional<String> best() {
        String first = "";
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> entry : points.entrySet()) {
            boolean wins = entry.getValue() > most;
            second = wins ? most : Math.max(second, entry.getValue());
            first = wins ? entry.getKey() : first;
            most = wins ? entry.getValue() : most;
        }
        return most >= ENOUGH && most > second ? Optional.of(first) : Optional.empty();
    }

    private void add(String kind, String country, double value) {
        if (!Places.war(document, country) && seen.add(kind + " " + country)) {
            points.merge(country, value, Double::sum);
        }
    }

    /** "Chaguanas man back from Raqqa", "Kosovo court gives suspended term". */
    private void title() {
        Document title = subject.title();
        for (int i = 0; i < title.size(); i++) {
            title.hit(i, "where").ifPresent(h -> add("title", h.value(), 1));
            title.hit(i, "people").ifPresent(h -> add("title", h.value(), 1));
        }
    }

    /** "A 30-year-old electrician from Chaguanas is": with whom a report about one person opens is that person. */
    private void opening() {
        for (Sentence sentence :
                document.sentences().subList(0, Math.min(2, document.sentences().size()))) {
            for (int i = sentence.first(); subject.only() && i < sentence.end() - 2; i++) {
                boolean introduces = document.is(i, "a") || document.is(i, "an");
                if (introduces && described(i, Math.min(sentence.end(), i + OPENING))) {
                    return;
                }
            }
        }
    }

    private boolean described(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            boolean from = document.is(i, "from") || document.is(i, "of");
            Optional<Hit> where = from ? Places.near(document, i + 1, end + 3, 4) : manOf(i);
            if (where.isPresent()) {
                add("opening", where.get().value(), 2);
                return true;
            }
            if (document.token(i).folded().endsWith("ed") || document.is(i, "who") || document.has(i, "say")) {
                return false;
            }
        }
        return false;
    }

    /** "an Edmonton man", "a Johannesburg couple". */
    private Optional<Hit> manOf(int i) {
        return document.hit(i, "place").filter(h -> document.has(h.end(), "person") || document.has(h.end(), "male"));
    }

    private void ways(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            String word = document.token(i).folded();
            if (HOME.contains(word) && focus.on(i)) {
                home(i, sentence).ifPresent(h -> add("home", h.value(), 1.5));
            }
            if (MISSIONS.contains(word)) {
                mission(i, sentence).ifPresent(h -> add("mission", h.value(), 1.5));
            }
        }
    }

    private Optional<Hit> home(int i, Sentence sentence) {
        for (int at = i + 1; at < Math.min(i + REACH, sentence.end()); at++) {
            Optional<Hit> where = Places.at(document, at);
            if (where.isPresent()) {
                boolean back = !document.is(at - 1, "from") && !document.is(at - 2, "from");
                return back && TO.contains(document.token(at - 1).folded()) || document.is(at - 1, "the") && back
                        ? where
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "the Dutch consulate", "Tajik embassy"; not the town that it stands in. */
    private Optional<Hit> mission(int i, Sentence sentence) {
        for (int at = i - 1; at >= Math.max(sentence.first(), i - 3); at--) {
            Optional<Hit> people = document.hit(at, "people");
            if (people.isPresent()) {
                return people;
            }
        }
        return document.is(i + 1, "of") ? document.hit(i + 2, "country") : Optional.empty();
    }

    /** "95 Malaysians", "Three men of", "Two of the Tunisian women". */
    private boolean counted(int people, int next) {
        boolean many = document.token(next - 1).folded().endsWith("s") || document.has(next, "group-people");
        for (int i = people - 1; many && i >= Math.max(0, people - 3); i--) {
            if (document.token(i).number() || document.has(i, "numbers")) {
                return true;
            }
        }
        return false;
    }

    /** "350 citizens of Kosovo", "95 Malaysians", "the Tajik interior ministry". */
    private void states(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Optional<Hit> people = document.hit(i, "people");
            if (people.isPresent()) {
                int next = people.get().end();
                String after = next < document.size() ? document.token(next).folded() : "";
                if (counted(i, next) || CITIZENS.contains(after)) {
                    add("counted", people.get().value(), sentence.index() <= 1 ? 1.5 : 1);
                }
                if (Demonym.INSTITUTION.contains(after)) {
                    add("institution", people.get().value(), 0.5);
                }
            }
            boolean of = CITIZENS.contains(document.token(i).folded()) && document.is(i + 1, "of");
            Optional<Hit> state = of ? document.hit(i + 2, "country") : Optional.empty();
            state.ifPresent(h -> add("counted", h.value(), 1));
            document.hit(i, "where").ifPresent(h -> add("named", h.value(), 0.25));
        }
    }
}
