package org.testimony.stats.aggregate;

/** The questions put to PostgreSQL. Each returns one row for all persons or stories that are alike. */
final class AggregateSql {
    /** For questions that do not look at an attribute. */
    static final String NO_KEY = "NULL::text";

    /** Stories per day and narrative; a row without a narrative counts all stories of the day. */
    static final String STORIES = """
            WITH story AS (
                SELECT story_id, (min(published_at) AT TIME ZONE 'UTC')::date AS day
                FROM tagged_article WHERE relevant AND story_id IS NOT NULL GROUP BY story_id)
            SELECT day, NULL::text, count(*) FROM story GROUP BY day
            UNION ALL
            SELECT s.day, n.code, count(DISTINCT s.story_id)
            FROM story s
            JOIN tagged_article a ON a.story_id = s.story_id AND a.relevant
            JOIN article_narrative n ON n.article_id = a.article_id
            GROUP BY s.day, n.code""";

    private static final String DATES = "defected_from, defected_to";
    private static final String NO_DATES = "NULL::date, NULL::date";
    private static final String NOW = "defector";
    private static final String THEN = """
            (SELECT DISTINCT ON (defector_id) * FROM defector_history
             WHERE recorded_at <= ? ORDER BY defector_id, revision DESC)""";
    private static final String PERSONS = """
            SELECT %s AS key, %s, count(*), CASE WHEN possibly_same <> '{}' THEN defector_id END, possibly_same
            FROM %s person%s
            WHERE status = ANY(?) AND mention_count > 0
            GROUP BY 1, 2, 3, 5, 6""";

    private AggregateSql() {}

    /** The column of an attribute. */
    static String key(Slice slice) {
        return switch (slice) {
            case NATIONALITY -> "nationality";
            case GENDER -> "gender";
            case RESIDENCE -> "residence";
            case ROLE -> "role";
            case NARRATIVE -> "code";
            case QUARTER, MONTH, YEAR -> throw new IllegalArgumentException(slice + " is no attribute");
        };
    }

    /**
     * Persons who are alike; those who may be the same as others come one by one, with their links. Parameters: the moment, if it is about the past, and the statuses.
     *
     * @param key a column of this class
     * @param past whether the question is about how things were known at a moment
     * @param dated whether the dates matter; without them far fewer persons differ
     */
    static String persons(String key, boolean past, boolean dated) {
        String narratives = key.equals("code") ? " LEFT JOIN LATERAL unnest(narratives) AS n (code) ON true" : "";
        return PERSONS.formatted(key, dated ? DATES : NO_DATES, past ? THEN : NOW, narratives);
    }
}
