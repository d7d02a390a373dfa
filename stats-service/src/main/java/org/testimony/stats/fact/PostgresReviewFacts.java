package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Works out anew what there is to review about what a batch wrote, inside the caller's transaction. */
final class PostgresReviewFacts {
    private static final String PERSONS = "SELECT review_persons(?)";
    private static final String ARTICLES = "SELECT review_articles(?)";

    private PostgresReviewFacts() {}

    /** To be called when the persons and the articles of the batch are written. */
    static void write(Connection connection, FactBatch batch, Set<String> articles) throws SQLException {
        Set<String> persons = new TreeSet<>();
        batch.persons().forEach(person -> persons.add(person.defectorId().value()));
        batch.erased().forEach(person -> persons.add(person.value()));
        workOut(connection, PERSONS, persons);
        workOut(connection, ARTICLES, articles);
    }

    private static void workOut(Connection connection, String sql, Collection<String> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
                statement.execute();
            }
        }
    }
}
