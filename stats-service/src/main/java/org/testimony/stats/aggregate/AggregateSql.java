package org.testimony.stats.aggregate;

import org.testimony.stats.database.Question;

/** The questions put to PostgreSQL. Each returns one row for all persons or stories that are alike. */
final class AggregateSql {
    private static final String DATES = "defected_from, defected_to";
    private static final String NO_DATES = "NULL::date, NULL::date";

    private AggregateSql() {}

    /** What a slice looks at: the column of an attribute, nothing for a slice by time. */
    static String key(Slice slice) {
        return switch (slice) {
            case NATIONALITY -> "nationality";
            case GENDER -> "gender";
            case RESIDENCE -> "residence";
            case ROLE -> "role";
            case NARRATIVE -> "narratives";
            case STATUS -> "status";
            case QUARTER, MONTH, YEAR -> "NULL::text";
        };
    }

    /**
     * Persons who are alike; those who may be the same as others come one by one, with their links. The first column is
     * what is sliced by: a text, for narratives a list of codes. It is taken apart afterwards, when all who share a list are
     * one row: a fifth of the time of taking each person's own apart.
     *
     * @param persons a relation {@code p}
     * @param among a further condition on it; may be empty
     */
    static Question persons(DefectionsQuery query, Question persons, Question among) {
        return new Question()
                .add("SELECT " + key(query.by()) + " AS key, " + (query.isDated() ? DATES : NO_DATES)
                        + ", count(*), CASE WHEN possibly_same <> '{}' THEN id END, possibly_same FROM ")
                .add(persons)
                .add(" WHERE status = ANY(?) AND mention_count > 0", query.statuses())
                .add(among)
                .add(" GROUP BY 1, 2, 3, 5, 6");
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
