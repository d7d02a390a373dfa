package org.testimony.stats.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.period.Window;

/** Which claims are asked for; what is empty does not narrow. */
record ClaimsQuery(Optional<String> nationality, Optional<String> gender, Optional<String> of, Window window) {
    static final String[] NAMES = {"nationality", "gender", "of", "from", "to", "limit", "cursor"};

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    static ClaimsQuery of(Parameters asked) {
        return new ClaimsQuery(
                asked.text("nationality"),
                asked.oneOf("gender", List.of("male", "female")),
                asked.text("of"),
                asked.window());
    }

    boolean holds(LedgerEntry entry) {
        ClaimSubject subject = entry.subject();
        return nationality.map(country -> country.equals(subject.nationality())).orElse(true)
                && gender.map(sex -> sex.equals(subject.gender())).orElse(true)
                && of.map(whom -> whom.equals(subject.of())).orElse(true)
                && (window.isOpen() || entry.touches(days()));
    }

    private Span days() {
        return new Span(
                window.from() == null ? FIRST_DAY : window.from(), window.to() == null ? LAST_DAY : window.to());
    }
}
