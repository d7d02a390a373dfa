package org.testimony.stats.person;

import java.util.Collection;
import java.util.Optional;
import org.testimony.stats.aggregate.Knowledge;
import org.testimony.stats.aggregate.Section;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.database.Question;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.period.Window;

/** The questions about persons put to PostgreSQL. */
final class PersonSql {
    private PersonSql() {}

    /** How many there are. */
    static Question count(PersonsQuery query) {
        return new Question().add("SELECT count(*)").add(where(query));
    }

    /**
     * Their places in order.
     *
     * @param after where to go on in the usual order
     * @param skipped how many to pass over in another order
     */
    static Question places(PersonsQuery query, Optional<Cursor> after, int skipped, int limit) {
        Question places = new Question()
                .add("SELECT p.id, p.defector_id, " + recorded(query))
                .add(where(query));
        after.ifPresent(place -> places.add(" AND (" + recorded(query) + ", p.id) < (?, ?)", place.at(), place.id()));
        return places.add(" ORDER BY " + order(query)).add(" LIMIT ? OFFSET ?", limit, skipped);
    }

    /** The whole records of some persons, as they were known then. */
    static Question records(Knowledge known, Collection<String> ids) {
        return known.asOf()
                .map(moment -> new Question()
                        .add(
                                "SELECT doc FROM defector_history WHERE defector_id = ANY(?) AND known_until > ?"
                                        + " AND recorded_at <= ?",
                                ids,
                                moment,
                                moment))
                .orElseGet(() -> new Question().add("SELECT doc FROM defector WHERE defector_id = ANY(?)", ids));
    }

    private static Question where(PersonsQuery query) {
        Question where = new Question().add(" FROM ").add(query.known().persons());
        if (!isNow(query)) {
            where.add(" JOIN defector d ON d.defector_id = p.defector_id");
        }
        // The same persons as the counts: who has lost all mentions is listed only when asked for by status.
        where.add(" WHERE p.status = ANY(?) AND (p.mention_count > 0", query.statuses())
                .add(query.section().isPresent() ? ")" : " OR p.status IN ('rejected', 'merged'))");
        query.section().ifPresent(section -> section.narrow(where));
        query.quarter()
                .ifPresent(
                        quarter -> new Section(Slice.QUARTER, Optional.of(quarter), false, Window.OPEN).narrow(where));
        equal(where, "nationality", query.nationality());
        equal(where, "gender", query.gender());
        equal(where, "role", query.role());
        equal(where, "residence", query.residence());
        query.narrative().ifPresent(code -> where.add(" AND ? = ANY(p.narratives)", code));
        query.words()
                .ifPresent(words -> where.add(
                        " AND p.defector_id IN (SELECT defector_id FROM person_search WHERE words @@ ?::tsquery)",
                        words.tsquery()));
        return where;
    }

    private static void equal(Question where, String column, Optional<String> value) {
        value.ifPresent(known -> where.add(" AND p." + column + " = ?", known));
    }

    private static String order(PersonsQuery query) {
        String person = isNow(query) ? "p" : "d";
        return switch (query.sort()) {
            case "reported" -> person + ".last_reported_at DESC NULLS LAST, p.id DESC";
            case "name" -> person + ".search_text = '', " + person + ".search_text, p.id";
            case "sources" -> person + ".sources DESC, " + person + ".recorded_at DESC, p.id DESC";
            default -> recorded(query) + " DESC, p.id DESC";
        };
    }

    private static String recorded(PersonsQuery query) {
        return query.known().publishedBy().isPresent() ? "d.recorded_at" : "p.recorded_at";
    }

    private static boolean isNow(PersonsQuery query) {
        return query.known().equals(Knowledge.NOW);
    }
}
