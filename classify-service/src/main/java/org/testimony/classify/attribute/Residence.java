package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.person.CountryCode;

/** Reads where a person is now: where they live, are held or tried, came to last, or were met. */
final class Residence {
    private static final Set<String> COURTS = Set.of("court", "jail", "prison", "judge", "jury", "tribunal", "chamber", "cell");
    private static final Set<String> CAME = Set.of(
            "landed", "returned", "returns", "flown", "flew", "home", "back", "reached", "crossed", "arrived", "fled", "got", "drove", "walked",
            "bus", "coach", "came", "smuggled", "sent", "deported", "extradited", "surrendered", "arrested", "escaped", "driven", "went", "made", "refuge", "asylum");
    private static final Set<String> TO = Set.of("to", "in", "into", "at", "for", "nach", "en", "a", "naar", "ke", "الي", "au", "à", "over", "near", "from");

    private final Subject subject;
    private final Document document;
    private final Focus focus;
    private final Optional<String> nationality;

    Residence(Subject subject, Focus focus, Optional<CountryCode> nationality) {
        this.subject = subject;
        this.document = subject.text();
        this.focus = focus;
        this.nationality = nationality.map(CountryCode::value);
    }

    Optional<CountryCode> read(boolean spoke) {
        return stated("lives", 3)
                .or(() -> stated("held", 5))
                .or(this::tried)
                .or(this::came)
                .or(this::home)
                .or(() -> met(spoke))
                .map(CountryCode::new);
    }

    /** The last place that follows a phrase of a group. */
    private Optional<String> stated(String group, int reach) {
        Optional<String> last = Optional.empty();
        for (Sentence sentence : focus.wider()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Optional<Hit> where = document.hit(i, group)
                        .filter(h -> focus.on(h.first()))
                        .flatMap(h -> Places.near(document, h.end(), sentence.end(), reach));
                last = where.isPresent() ? where.map(Hit::value) : last;
            }
        }
        return last;
    }

    /** In the dock: the country of the court, of the report, or the person's own. */
    private Optional<String> tried() {
        for (Sentence sentence : focus.wider()) {
            if (!document.hasWithin(sentence.first(), sentence.end(), "trial")) {
                continue;
            }
            Optional<String> where = court(sentence)
                    .or(() -> Places.dateline(document).filter(c -> !Places.war(c)))
                    .or(() -> nationality.filter(c -> !Places.war(c)))
                    .or(() -> named(sentence));
            if (where.isPresent()) {
                return where;
            }
        }
        return Optional.empty();
    }

    /** "a court in Osh", "Manchester Crown Court", "a Moroccan court". */
    private Optional<String> court(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (!COURTS.contains(document.token(i).folded())) {
                continue;
            }
            Optional<Hit> where = Places.near(document, i + 1, sentence.end(), 4);
            for (int at = i - 1; where.isEmpty() && at >= Math.max(sentence.first(), i - 4); at--) {
                where = document.hit(at, "where");
                where = where.isPresent() ? where : document.hit(at, "people");
            }
            if (where.isPresent()) {
                return where.map(Hit::value);
            }
        }
        return Optional.empty();
    }

    private Optional<String> named(Sentence sentence) {
        return Places.near(document, sentence.first(), sentence.end(), 60)
                .map(Hit::value)
                .filter(c -> !Places.war(c));
    }

    /** The last place that the person is said to have come to, outside the war. */
    private Optional<String> came() {
        Optional<String> last = Optional.empty();
        for (Sentence sentence : focus.wider()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                if (!CAME.contains(document.token(i).folded()) && !document.has(i, "reached") || !focus.on(i)) {
                    continue;
                }
                Optional<String> where = goal(i, sentence);
                last = where.isPresent() ? where : last;
            }
        }
        return last;
    }

    private Optional<String> goal(int verb, Sentence sentence) {
        for (int i = verb + 1; i < Math.min(verb + 9, sentence.end()); i++) {
            Optional<Hit> where = document.hit(i, "where");
            if (where.isPresent()) {
                boolean to = TO.contains(document.token(i - 1).folded()) || document.is(i - 2, "to") || document.is(i - 2, "at") || document.is(i - 2, "into")
                        || document.is(verb, "reached") || document.token(i + 1 < document.size() ? i + 1 : i).is("airport");
                boolean from = document.is(i - 1, "from") || document.is(i - 1, "of");
                return to && !from ? where.map(Hit::value).filter(c -> !Places.war(c)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> home() {
        for (Sentence sentence : focus.wider()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                boolean home = (document.is(i, "home") || document.is(i, "return") || document.is(i, "returned")) && focus.on(i);
                if (home && nationality.filter(c -> !Places.war(c)).isPresent()) {
                    return nationality;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> met(boolean spoke) {
        return spoke || subject.only() ? Places.dateline(document) : Optional.empty();
    }
}
