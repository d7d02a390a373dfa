package org.testimony.stats.fact;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.testimony.stats.StatsConfig;
import org.testimony.stats.database.PostgresException;
import org.testimony.stats.database.PostgresTransactions;

/** Writes facts, offsets and the note of what changed: all of it or nothing. */
@Singleton
final class PostgresFacts {
    private final PostgresTransactions transactions;
    private final PostgresOffsets offsets;
    private final PostgresChanges changes;
    private final Clock clock;

    PostgresFacts(PostgresTransactions transactions, PostgresOffsets offsets, StatsConfig config, Clock clock) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.changes = new PostgresChanges(
                config.live().personsPerFlush(), config.live().articlesPerFlush());
        this.clock = clock;
    }

    /**
     * Writes a batch and moves its partitions on.
     *
     * @throws StaleOffsetException when another instance owns one of the partitions now; nothing was written
     * @throws RefusedFactException when the database refuses a value; nothing was written
     * @throws PostgresException when the database fails; whether it was written shows in the stored offsets
     */
    void write(FactBatch batch, List<OffsetStep> steps) {
        try {
            transactions.commit(connection -> {
                offsets.move(connection, steps);
                writeFacts(connection, batch);
                return steps.size();
            });
        } catch (PostgresException e) {
            if (e.isRefusal()) {
                throw new RefusedFactException(e.sqlState());
            }
            throw e;
        }
    }

    private void writeFacts(Connection connection, FactBatch batch) throws SQLException {
        if (batch.facts() == 0) {
            return;
        }
        Set<String> articles = writeTables(connection, batch);
        PostgresAlertFacts.touched(connection, batch);
        changes.note(connection, batch, articles, clock.instant());
    }

    /** Writes the tables alone, inside the caller's transaction; returns the ids of the articles that were written. */
    static Set<String> writeTables(Connection connection, FactBatch batch) throws SQLException {
        Set<String> articles = PostgresArticleFacts.write(connection, batch.articles());
        PostgresAlertFacts.arrived(connection, batch.readings());
        PostgresMentionFacts.write(connection, batch.mentions(), batch.withdrawn());
        PostgresPersonFacts.write(connection, batch);
        PostgresSearchFacts.write(connection, batch, articles);
        PostgresStoryFacts.write(connection, batch.readings());
        PostgresReviewFacts.write(connection, batch, articles);
        return articles;
    }
}
