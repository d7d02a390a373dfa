package org.testimony.classify.claim;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Gender;

/** Which part of a group a figure counts: a nationality, a sex, or another part in the text's own words. */
final class Facets {
    private static final int REACH = 5;
    private static final Set<String> WOMEN = Set.of(
            "women",
            "female",
            "frauen",
            "femmes",
            "mujeres",
            "donne",
            "vrouwen",
            "perempuan",
            "wanita",
            "kadin",
            "نساء",
            "wives",
            "weiblich");
    private static final Set<String> MEN = Set.of("men", "manner", "hommes", "hombres", "uomini", "mannen", "brothers");
    private static final Set<String> YOUNG = Set.of(
            "children",
            "minors",
            "kinder",
            "minderjahrige",
            "enfants",
            "mineurs",
            "ninos",
            "menores",
            "bambini",
            "minori",
            "kinderen",
            "minderjarigen",
            "anak",
            "cocuk",
            "اطفال",
            "teenagers");
    private static final Set<String> STOPS = Set.of(
            "is", "are", "was", "were", "sind", "sont", "son", "sono", "zijn", ",", ".", ";", ":", "(", ")", "and",
            "und", "et");

    private final Document document;
    private final Sentence sentence;
    private final Figure figure;

    Facets(Document document, Sentence sentence, Figure figure) {
        this.document = document;
        this.sentence = sentence;
        this.figure = figure;
    }

    Optional<CountryCode> nationality() {
        Optional<Hit> tabled = new Phrase(document, sentence, figure).country();
        return tabled.or(this::people).map(h -> new CountryCode(h.value()));
    }

    private Optional<Hit> people() {
        for (int at = figure.end(); at < end(); at++) {
            Optional<Hit> people = document.hit(at, "people");
            if (people.isPresent()) {
                return people;
            }
            if (STOPS.contains(document.token(at).folded())) {
                return from(figure.end());
            }
        }
        return from(figure.end());
    }

    /** "two of those were from Britain", "nine from Tunisia". */
    private Optional<Hit> from(int first) {
        for (int at = first; at < Math.min(first + REACH + 2, sentence.end() - 1); at++) {
            if (document.is(at, "from") || document.is(at, "aus")) {
                Optional<Hit> where = document.hit(at + 1, "country");
                boolean several = where.filter(h -> document.is(h.end(), "and")
                                || document.is(h.end(), ",")
                                        && document.hit(h.end() + 1, "where").isPresent())
                        .isPresent();
                return several ? Optional.empty() : where;
            }
            if (STOPS.contains(document.token(at).folded())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    Optional<Gender> gender() {
        for (int at = figure.end(); at < end(); at++) {
            String word = document.token(at).folded();
            boolean mixed = document.is(at + 1, "and") || document.is(at + 1, "und") || document.is(at + 1, "et");
            if (WOMEN.contains(word)) {
                return document.is(at - 1, "and") ? Optional.empty() : Optional.of(Gender.FEMALE);
            }
            if (MEN.contains(word)) {
                return mixed ? Optional.empty() : Optional.of(Gender.MALE);
            }
            if (STOPS.contains(word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A part that is neither a nationality nor a sex, as the text names it. */
    Optional<String> other() {
        for (int at = figure.end(); at < end(); at++) {
            if (YOUNG.contains(document.token(at).folded())) {
                return Optional.of(document.quote(at, at + 1));
            }
            if (STOPS.contains(document.token(at).folded())) {
                return Optional.empty();
            }
            if (document.is(at, "from") || document.is(at, "in")) {
                return region(at);
            }
        }
        return Optional.empty();
    }

    /** "nine in total from Western Europe and Australia", "ten come from Western countries". */
    private Optional<String> region(int at) {
        boolean named = at + 1 < sentence.end()
                && document.token(at + 1).capital()
                && document.hit(at + 1, "country").isEmpty()
                && document.hit(at + 1, "months").isEmpty();
        if (!named) {
            return document.is(at, "in") && document.is(at + 1, "total") ? region(at + 2) : Optional.empty();
        }
        int end = at + 1;
        while (end < Math.min(at + 7, sentence.end())
                && (document.token(end).capital() || document.is(end, "and") || document.is(end, "countries"))) {
            end++;
        }
        return Optional.of(document.quote(at, end));
    }

    private int end() {
        return Math.min(figure.end() + REACH, sentence.end());
    }
}
