package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;

/** Reads what the title says of an only person, and what title and text say of all who left together. */
final class GroupOrigin {
    private static final Set<String> PAIRS =
            Set.of("couple", "brothers", "sisters", "twins", "men", "women", "family", "friends", "cousins");

    private final Subject subject;
    private final Document document;

    GroupOrigin(Subject subject) {
        this.subject = subject;
        this.document = subject.text();
    }

    Optional<String> titled() {
        Document title = subject.title();
        for (int i = 0; i < title.size(); i++) {
            Optional<String> people = title.hit(i, "people").map(Hit::value);
            Optional<String> found =
                    people.isPresent() ? people : title.hit(i, "where").map(Hit::value);
            int next = title.hit(i, "people").map(Hit::end).orElse(i + 1);
            boolean broken = next < title.size() && !title.token(next).word() && !title.is(next, "-");
            boolean person = !broken && title.hasWithin(next, next + 3, "person")
                    || !broken && title.hasWithin(next, next + 3, "defector-noun")
                    || !broken && title.hasWithin(next, next + 2, "female")
                    || !broken && title.hasWithin(next, next + 2, "male");
            if (found.isPresent()
                    && person
                    && !Demonym.INSTITUTION.contains(
                            next < title.size() ? title.token(next).folded() : "")) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "Four men from the Zenica area", "Two German men": those who left, counted. */
    Optional<String> group() {
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
}
