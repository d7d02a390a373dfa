package org.testimony.classify.attribute;

import java.util.Optional;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** Reads that the person is one of a people: a citizen, one of "we Syrians", one of the "other Indonesians". */
final class Company {
    private final Subject subject;
    private final Document document;
    private final Focus focus;

    Company(Subject subject, Focus focus) {
        this.subject = subject;
        this.document = subject.text();
        this.focus = focus;
    }

    /** "a citizen of Kyrgyzstan", "holds a Dutch passport", "We Syrians". */
    Optional<String> own() {
        for (Sentence sentence : focus.sentences()) {
            for (int i = sentence.first(); i < sentence.end() - 1; i++) {
                boolean citizen = Demonym.CITIZEN.contains(word(i)) && focus.on(i) && !ofOthers(i);
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

    /** "a Syrian of 47", "the 33-year-old Syrian": the only one of whom the text tells people and age in one breath. */
    Optional<String> aged() {
        Optional<String> found = Optional.empty();
        for (int i = 1; subject.only() && i < document.size() - 1; i++) {
            Optional<Hit> people = document.hit(i, "people").filter(h -> age(h));
            if (people.isPresent()) {
                if (found.isPresent() && !found.get().equals(people.get().value())) {
                    return Optional.empty();
                }
                found = people.map(Hit::value);
            }
        }
        return found;
    }

    private boolean age(Hit people) {
        int first = people.first();
        int next = document.has(people.end(), "person") ? people.end() + 1 : people.end();
        boolean introduced = document.is(first - 1, "a") || document.is(first - 1, "an");
        boolean years = next + 1 < document.size() && document.token(next + 1).number();
        boolean after =
                introduced && years && (document.is(next, "of") || document.is(next, ",") || document.is(next, "aged"));
        return after || document.is(first - 1, "old") && !document.is(people.end(), "-");
    }

    boolean ofOthers(int token) {
        return subject.others().stream().anyMatch(s -> s.covers(token) || s.covers(token - 1));
    }

    /** "she and 15 other Indonesians", "the first of 260 German returnees": the person is one of them. */
    Optional<String> among() {
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

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }
}
