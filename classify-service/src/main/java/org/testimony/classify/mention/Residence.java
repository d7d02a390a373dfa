package org.testimony.classify.mention;

import java.util.Optional;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.person.CountryCode;

/** Reads where a person is now: where they live, are held or tried, went home to, fled to, or were met. */
final class Residence {
    private static final int AFTER_SIGN = 9;

    private final Document document;
    private final Person person;
    private final Attributes attributes;
    private final Optional<String> nationality;

    Residence(Document document, Person person, Optional<CountryCode> nationality) {
        this.document = document;
        this.person = person;
        this.attributes = new Attributes(document, person);
        this.nationality = nationality.map(CountryCode::value);
    }

    Optional<CountryCode> now() {
        return stated("lives", 2)
                .or(() -> stated("held", 5))
                .or(this::tried)
                .or(() -> stated("reached", 2).filter(c -> !Places.war(c)))
                .or(this::besideLeaving)
                .or(this::home)
                .or(this::met)
                .map(CountryCode::new);
    }

    /** The last place that follows a phrase of a group. */
    private Optional<String> stated(String group, int reach) {
        Optional<String> last = Optional.empty();
        for (Sentence sentence : attributes.sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Optional<Hit> where =
                        document.hit(i, group).flatMap(h -> Places.near(document, h.end(), sentence.end(), reach));
                last = where.isPresent() ? where.map(Hit::value) : last;
            }
        }
        return last;
    }

    /** In the dock: the country of the court, or the person's own when the text names no other. */
    private Optional<String> tried() {
        Optional<String> own = Optional.empty();
        for (Sentence sentence : attributes.sentences()) {
            if (!document.hasWithin(sentence.first(), sentence.end(), "trial")) {
                continue;
            }
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Optional<String> where =
                        document.hit(i, "where").map(Hit::value).filter(c -> !Places.war(c));
                if (where.isPresent()) {
                    return where;
                }
            }
            own = nationality.filter(c -> !Places.war(c));
        }
        return own;
    }

    private Optional<String> besideLeaving() {
        return attributes.leavingSigns().stream()
                .filter(s -> s.kind() == SignKind.MOVED || s.kind() == SignKind.FLED)
                .map(s -> Places.near(
                        document, s.end() - 1, document.sentenceOf(s.first()).end(), AFTER_SIGN))
                .flatMap(Optional::stream)
                .map(Hit::value)
                .filter(c -> !Places.war(c) || nationality.filter(c::equals).isEmpty())
                .reduce((a, b) -> b);
    }

    private Optional<String> home() {
        boolean home = person.signs(SignKind.MOVED).stream()
                .anyMatch(s -> document.quote(s.first(), s.end()).contains("home"));
        return home ? nationality.filter(c -> !Places.war(c)) : Optional.empty();
    }

    private Optional<String> met() {
        return attributes.spoke() ? Places.dateline(document) : Optional.empty();
    }
}
