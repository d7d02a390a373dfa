package org.testimony.stats.aggregate;

import java.time.Instant;
import java.util.Optional;
import org.testimony.stats.database.Question;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;

/**
 * On which day's knowledge a question is answered.
 *
 * @param asOf as the system knew it then; empty for now
 * @param publishedBy from what was published by then; empty for everything, also what has no date
 */
public record Knowledge(Optional<Instant> asOf, Optional<Instant> publishedBy) {
    /** What is known now, of everything. */
    public static final Knowledge NOW = new Knowledge(Optional.empty(), Optional.empty());

    /** The knowledge dates in a request about persons: one of them at most. */
    public static Knowledge ofPersons(Parameters asked) {
        Knowledge known = of(asked);
        if (known.asOf.isPresent() && known.publishedBy.isPresent()) {
            throw HttpProblem.badRequest(
                    "Give asOf or publishedBy, not both: how persons stood by publication is kept as"
                            + " it is known now. Stories (/api/v1/aggregates/narratives) take both.");
        }
        return known;
    }

    /** The knowledge dates in a request. */
    public static Knowledge of(Parameters asked) {
        return new Knowledge(asked.moment("asOf"), asked.moment("publishedBy"));
    }

    /** A relation {@code p} of persons with the columns that are counted by, and {@code id} as links name them. */
    public Question persons() {
        if (publishedBy.isPresent()) {
            return new Question()
                    .add(
                            "(SELECT s.*, s.state_id AS id FROM defector_published s"
                                    + " WHERE known_until > ? AND known_from <= ?) p",
                            publishedBy.get(),
                            publishedBy.get());
        }
        if (asOf.isPresent()) {
            return new Question()
                    .add(
                            "(SELECT h.*, h.defector_id AS id FROM defector_history h"
                                    + " WHERE known_until > ? AND recorded_at <= ?) p",
                            asOf.get(),
                            asOf.get());
        }
        return new Question().add("(SELECT d.*, d.defector_id AS id FROM defector d) p");
    }
}
