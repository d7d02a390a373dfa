package org.testimony.stats.aggregate.diff;

import java.time.Instant;
import java.util.Optional;
import org.testimony.stats.aggregate.Knowledge;

/** Which of the two knowledge dates is moved. */
enum Axis {
    RECORDED("defector_history", "defector_id", "recorded_at"),
    PUBLISHED("defector_published", "state_id", "known_from");

    private final String table;
    private final String id;
    private final String from;

    Axis(String table, String id, String from) {
        this.table = table;
        this.id = id;
        this.from = from;
    }

    Knowledge at(Instant moment) {
        return this == RECORDED
                ? new Knowledge(Optional.of(moment), Optional.empty())
                : new Knowledge(Optional.empty(), Optional.of(moment));
    }

    /** The persons known at one moment of whom the other moment knows otherwise; four parameters: one, one, other, other. */
    String changed() {
        // Nothing but what the index of known_until holds: documents are a hundred times as wide.
        return "SELECT p." + id + ", p.defector_id, p.status, p.mention_count, p.nationality, p.gender, p.residence,"
                + " p.role, p.narratives, p.defected_from, p.defected_to FROM " + table
                + " p WHERE p.known_until > ? AND p." + from + " <= ? AND NOT (p.known_until > ? AND p." + from
                + " <= ?)";
    }
}
