package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.person.CountryCode;

/**
 * Reads where a person is now, the surest sign first: where they live or do something today, where they are held or
 * tried, where they came to last, home, where they were met.
 */
final class Residence {
    private static final Set<String> NO_ACT = Set.of(
            "was", "his", "this", "as", "has", "does", "goes", "pleads", "denies", "faces", "news", "years", "months",
            "others", "gives");
    private static final int PRESENT_REACH = 11;

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
        Journey journey = new Journey(document, focus);
        Courtroom court = new Courtroom(subject, focus, nationality);
        return stated("lives", 4)
                .or(this::today)
                .or(() -> stated("held", 5))
                .or(court::country)
                .or(journey::last)
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

    /** "He lays tiles in Tbilisi", "In Mersin, where we meet, he takes photographs": what the person does today. */
    private Optional<String> today() {
        Optional<String> last = Optional.empty();
        for (Spot spot : subject.own()) {
            int end = document.sentenceOf(spot.first()).end();
            int verb = spot.end() < end && document.is(spot.end(), "now") ? spot.end() + 1 : spot.end();
            Optional<String> where =
                    verb < end && present(verb) ? in(verb + 1, Math.min(end, verb + PRESENT_REACH)) : Optional.empty();
            Optional<String> found = where.isPresent() ? where : opening(spot);
            last = found.isPresent() ? found : last;
        }
        return last;
    }

    private boolean present(int i) {
        String word = document.token(i).folded();
        boolean act = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && document.token(i).word()
                && !document.token(i).capital();
        return document.is(i, "is") && !document.is(i + 1, "from")
                || document.is(i, "has")
                || act && !document.has(i, "say") && !NO_ACT.contains(word);
    }

    private Optional<String> in(int from, int end) {
        for (int i = from; i < end; i++) {
            Optional<Hit> where = Places.at(document, i);
            boolean said = document.is(i - 1, "in")
                    || document.is(i - 1, "at")
                    || document.is(i - 2, "in")
                    || document.is(i - 1, "near");
            if (where.isPresent()) {
                return said ? where.map(Hit::value).filter(c -> !Places.war(document, c)) : Optional.empty();
            }
            if (document.is(i, "who")
                    || document.is(i, "that")
                    || document.is(i, "\"")
                    || document.is(i, "but")
                    || document.is(i, "born")
                    || document.is(i, "accused")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "In Mersin ... he takes photographs". */
    private Optional<String> opening(Spot spot) {
        Sentence sentence = document.sentenceOf(spot.first());
        boolean in = document.is(sentence.first(), "in") && spot.end() < sentence.end() && present(spot.end());
        return in
                ? Places.near(document, sentence.first() + 1, spot.first(), 2)
                        .map(Hit::value)
                        .filter(c -> !Places.war(document, c))
                : Optional.empty();
    }

    private Optional<String> home() {
        if (nationality.filter(c -> !Places.war(document, c)).isEmpty()) {
            return Optional.empty();
        }
        for (Sentence sentence : focus.wider()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                boolean home = document.is(i, "home")
                        || document.is(i, "return")
                        || document.is(i, "returned")
                        || document.has(i, "returnee");
                if (home && focus.on(i)) {
                    return nationality;
                }
            }
        }
        return Optional.empty();
    }

    /** Where the report was written, where it says that it met people, or the scene it opens with. */
    private Optional<String> met(boolean spoke) {
        if (!spoke && !subject.only()) {
            return Optional.empty();
        }
        return Places.dateline(document)
                .or(() -> place(subject.title(), 0, subject.title().size()))
                .or(this::scene);
    }

    private Optional<String> scene() {
        boolean opens = !subject.own().isEmpty()
                && !document.sentences().isEmpty()
                && document.sentenceOf(subject.own().get(0).first()).index() == 0;
        return opens ? place(document, 0, document.sentences().get(0).end()) : Optional.empty();
    }

    private static Optional<String> place(Document text, int first, int end) {
        for (int i = first + 1; i < end; i++) {
            Optional<Hit> where = text.is(i - 1, "in") ? text.hit(i, "where") : Optional.empty();
            if (where.isPresent()) {
                return where.map(Hit::value).filter(c -> !Places.war(text, c));
            }
        }
        return Optional.empty();
    }
}
