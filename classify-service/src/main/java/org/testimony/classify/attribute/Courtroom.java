package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** Reads in which country a person is tried or held: that of the court, of the report, or the person's own. */
final class Courtroom {
    private static final Set<String> COURTS = Set.of(
            "court",
            "jail",
            "prison",
            "judge",
            "jury",
            "tribunal",
            "chamber",
            "cell",
            "magistrate",
            "airport",
            "gericht",
            "rechtbank",
            "pengadilan",
            "mahkeme",
            "tribunale",
            "custody");
    private static final int LEGAL = 2;

    private final Subject subject;
    private final Document document;
    private final Focus focus;
    private final Optional<String> nationality;

    Courtroom(Subject subject, Focus focus, Optional<String> nationality) {
        this.subject = subject;
        this.document = subject.text();
        this.focus = focus;
        this.nationality = nationality;
    }

    Optional<String> country() {
        boolean own = focus.wider().stream().anyMatch(this::legal);
        long sentences = document.sentences().stream().filter(this::legal).count();
        if (!own && sentences < LEGAL) {
            return Optional.empty();
        }
        return said(own)
                .or(() -> Places.dateline(document).filter(c -> !Places.war(document, c)))
                .or(() -> nationality.filter(c -> !Places.war(document, c)))
                .or(() -> own ? near() : Optional.empty());
    }

    private boolean legal(Sentence sentence) {
        return document.hasWithin(sentence.first(), sentence.end(), "trial");
    }

    /** "a court in Osh", "Manchester Crown Court", "a Moroccan court", "tells Antwerp court". */
    private Optional<String> said(boolean own) {
        for (Sentence sentence : own ? focus.wider() : document.sentences()) {
            Optional<String> court = court(document, sentence);
            if (court.isPresent()) {
                return court;
            }
        }
        return subject.title().sentences().stream()
                .map(s -> court(subject.title(), s))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> court(Document text, Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (!COURTS.contains(text.token(i).folded())) {
                continue;
            }
            Optional<Hit> where = text.is(i + 1, "in") || text.is(i + 1, "at") || text.is(i + 1, "of")
                    ? Places.near(text, i + 2, sentence.end(), 3)
                    : Optional.empty();
            for (int at = i - 1; where.isEmpty() && at >= Math.max(sentence.first(), i - 4); at--) {
                where = text.hit(at, "where");
                where = where.isPresent() ? where : text.hit(at, "people");
            }
            if (where.filter(h -> !Places.war(text, h.value())).isPresent()) {
                return where.map(Hit::value);
            }
        }
        return Optional.empty();
    }

    private Optional<String> near() {
        for (Sentence sentence : focus.wider()) {
            if (legal(sentence)) {
                Optional<String> where = Places.near(document, sentence.first(), sentence.end(), 60)
                        .map(Hit::value)
                        .filter(c -> !Places.war(document, c));
                if (where.isPresent()) {
                    return where;
                }
            }
        }
        return Optional.empty();
    }
}
