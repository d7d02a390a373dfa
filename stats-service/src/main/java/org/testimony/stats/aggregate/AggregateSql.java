package org.testimony.stats.aggregate;

import org.testimony.stats.database.Question;

/** The questions put to PostgreSQL. Each returns one row for all persons or stories that are alike. */
final class AggregateSql {
    /** For questions that do not look at an attribute. */
    static final String NO_KEY = "NULL::text";

    private static final String CODES = "code";
    private static final String DATES = "defected_from, defected_to";
    private static final String NO_DATES = "NULL::date, NULL::date";

    private AggregateSql() {}

    /** The column of an attribute. */
    static String key(Slice slice) {
        return switch (slice) {
            case NATIONALITY -> "nationality";
            case GENDER -> "gender";
            case RESIDENCE -> "residence";
            case ROLE -> "role";
            case NARRATIVE -> CODES;
            case STATUS -> "status";
            case QUARTER, MONTH, YEAR -> throw new IllegalArgumentException(slice + " is no attribute");
        };
    }

    /**
     * Persons who are alike; those who may be the same as others come one by one, with their links.
     *
     * @param key a column of this class
     * @param persons a relation {@code p}
     * @param among a further condition on it; may be empty
     */
    static Question persons(String key, DefectionsQuery query, Question persons, Question among) {
        boolean codes = key.equals(CODES);
        Question alike = new Question()
                .add("SELECT " + (codes ? "narratives" : key) + " AS key, " + (query.isDated() ? DATES : NO_DATES)
                        + ", count(*), CASE WHEN possibly_same <> '{}' THEN id END, possibly_same FROM ")
                .add(persons)
                .add(" WHERE status = ANY(?) AND mention_count > 0", query.statuses())
                .add(among)
                .add(" GROUP BY 1, 2, 3, 5, 6");
        return codes ? perCode(alike) : alike;
    }

    // Lists of codes are taken apart when all who share one are one row: a fifth of the time of each person's own.
    private static Question perCode(Question alike) {
        return new Question()
                .add("SELECT n.code, g.defected_from, g.defected_to, g.count, g.id, g.possibly_same FROM (")
                .add(alike)
                .add(") AS g (key, defected_from, defected_to, count, id, possibly_same)"
                        + " LEFT JOIN LATERAL unnest(g.key) AS n (code) ON true");
    }

    /**
     * Stories that began in one period and carry the same narratives: its first day, the codes, how many. Grouping whole
     * lists of codes reads each story once.
     */
    static Question stories(StoriesQuery query) {
        Question stories =
                new Question().add("SELECT date_trunc('" + query.unit().code() + "', s.day::timestamp)::date, ");
        query.known()
                .publishedBy()
                .ifPresentOrElse(
                        by -> stories.add(
                                "CASE WHEN ? >= ALL (s.since) THEN s.codes ELSE ARRAY("
                                        + "SELECT c.code FROM unnest(s.codes, s.since) AS c (code, since) WHERE c.since <= ?) END",
                                by,
                                by),
                        () -> stories.add("s.codes"));
        stories.add(", count(*) FROM story_state s WHERE true");
        query.narrow(stories);
        return stories.add(" GROUP BY 1, 2");
    }
}
