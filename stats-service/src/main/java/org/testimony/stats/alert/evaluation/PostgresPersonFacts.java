package org.testimony.stats.alert.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.stats.alert.rule.Arrival;
import org.testimony.stats.alert.rule.PersonFacts;
import org.testimony.stats.alert.rule.Sentence;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredJson;

/** Reads what alerts look at of persons. */
public final class PostgresPersonFacts {
    private static final int SENTENCES = 3;
    private static final String DOCS = "SELECT doc FROM defector WHERE defector_id = ANY(?) ORDER BY defector_id";
    private static final String FIRST =
            "SELECT defector_id, article_id, published_at, recorded_at FROM person_news WHERE defector_id = ANY(?)";
    private static final String SAID = """
            SELECT m.defector_id, m.doc FROM mention m JOIN person_news n USING (defector_id, article_id)
            WHERE m.defector_id = ANY(?) ORDER BY m.mention_id""";

    private PostgresPersonFacts() {}

    /**
     * What is known of some persons; who is not recorded is missing.
     *
     * @param merged into whom persons were merged
     */
    public static List<PersonFacts> of(Connection connection, Collection<String> ids, Map<String, String> merged)
            throws SQLException {
        Map<String, Arrival> first = first(connection, ids);
        Map<String, List<Sentence>> said = said(connection, ids);
        return new Question().add(DOCS, ids).ask(connection, row -> {
            Defector person = StoredJson.read(row.getString(1), Defector.class);
            String id = person.defectorId().value();
            return new PersonFacts(person, first.get(id), said.getOrDefault(id, List.of()), absorbed(id, merged));
        });
    }

    private static Map<String, Arrival> first(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, Arrival> first = new HashMap<>();
        new Question()
                .add(FIRST, ids)
                .ask(
                        connection,
                        row -> first.put(
                                row.getString(1),
                                new Arrival(
                                        new ArticleId(row.getString(2)),
                                        row.getTimestamp(3).toInstant(),
                                        row.getTimestamp(4).toInstant())));
        return first;
    }

    private static Map<String, List<Sentence>> said(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, List<Sentence>> said = new HashMap<>();
        new Question().add(SAID, ids).ask(connection, row -> {
            Mention mention = StoredJson.read(row.getString(2), Mention.class);
            List<Sentence> sentences = said.computeIfAbsent(row.getString(1), unseen -> new ArrayList<>());
            mention.evidence().stream()
                    .limit(Math.max(0, SENTENCES - sentences.size()))
                    .forEach(evidence -> sentences.add(new Sentence(mention.articleId(), evidence)));
            return mention;
        });
        return said;
    }

    private static Set<String> absorbed(String id, Map<String, String> merged) {
        Set<String> absorbed = new HashSet<>();
        int before;
        do {
            before = absorbed.size();
            merged.forEach((one, into) -> {
                if (into.equals(id) || absorbed.contains(into)) {
                    absorbed.add(one);
                }
            });
        } while (absorbed.size() > before);
        return absorbed;
    }
}
