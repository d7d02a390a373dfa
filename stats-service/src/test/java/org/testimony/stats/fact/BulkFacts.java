package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;

/** Facts that a benchmark writes without a topic: the same statements, without offsets and notes of changes. */
public final class BulkFacts {
    private final List<Fact> facts = new ArrayList<>();

    public void add(TaggedArticle article, Instant recordedAt) {
        facts.add(new Fact.ArticleRead(article, recordedAt));
    }

    public void addHistory(TaggedArticle article, Instant recordedAt) {
        facts.add(new Fact.ArticleRead(article, recordedAt, true));
    }

    public void add(Mention mention) {
        facts.add(new Fact.MentionResolved(mention));
    }

    public void add(Defector person) {
        facts.add(new Fact.PersonRecorded(person));
    }

    /** Writes all of them, inside the caller's transaction. */
    public void write(Connection connection) throws SQLException {
        PostgresFacts.writeTables(connection, FactBatch.of(facts));
    }

    /** Writes all of them and notes what they touched, as the service does. */
    public void writeTouching(Connection connection) throws SQLException {
        FactBatch batch = FactBatch.of(facts);
        PostgresFacts.writeTables(connection, batch);
        PostgresAlertFacts.touched(connection, batch);
    }
}
