package org.testimony.stats.aggregate.diff;

import java.time.Instant;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.database.Question;

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

    /** A relation {@code p} of the persons whom both days know alike. */
    Question steady(Instant before, Instant after) {
        return new Question()
                .add(
                        "(SELECT s.*, s." + id + " AS id FROM " + table + " s WHERE known_until > ? AND " + from
                                + " <= ?) p",
                        after,
                        before);
    }

    /** The persons whom the earlier day knows and the later one knows no more, or otherwise. */
    Question gone(Slice by, Instant before, Instant after) {
        return known(by)
                .add(" WHERE p.known_until > ? AND p.known_until <= ? AND p." + from + " <= ?", before, after, before);
    }

    /** The persons whom the later day knows and the earlier one did not, or otherwise. */
    Question come(Slice by, Instant before, Instant after) {
        // In two parts, each a range of the index: what is known now ends never, and most of it began before.
        return known(by)
                .add(" WHERE p.known_until = 'infinity' AND p." + from + " > ? AND p." + from + " <= ?", before, after)
                .add(" UNION ALL ")
                .add(known(by))
                .add(
                        " WHERE p.known_until > ? AND p.known_until < 'infinity' AND p." + from + " > ? AND p." + from
                                + " <= ?",
                        after,
                        before,
                        after);
    }

    // Nothing but what the index of known_until holds: documents are a hundred times as wide.
    private Question known(Slice by) {
        return new Question()
                .add("SELECT p." + id + ", p.defector_id, p.status, p.mention_count, " + keys(by)
                        + ", p.defected_from, p.defected_to, CASE WHEN p.possibly_same <> '{}' THEN p.possibly_same END"
                        + " FROM " + table + " p");
    }

    private static String keys(Slice by) {
        return switch (by) {
            case NARRATIVE -> "p.narratives";
            case NATIONALITY -> list("nationality");
            case GENDER -> list("gender");
            case RESIDENCE -> list("residence");
            case ROLE -> list("role");
            case STATUS -> list("status");
            case QUARTER, MONTH, YEAR -> "NULL::text[]";
        };
    }

    private static String list(String column) {
        return "CASE WHEN p." + column + " IS NOT NULL THEN ARRAY[p." + column + "] END";
    }
}
