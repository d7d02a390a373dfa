package org.testimony.stats.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.testimony.stats.fact.BulkFacts;

/**
 * Fills a database with a synthetic world, through the same statements that write the facts from the topics, so that every
 * derived table is filled as it would be.
 *
 * <p>Arguments: JDBC address with user and password in it, articles (1000000), persons (50000). The database must be empty.
 */
public final class GeneratedWorld {
    private static final int ARTICLES_AT_ONCE = 2_000;
    private static final int PERSONS_AT_ONCE = 1_000;

    private GeneratedWorld() {}

    public static void main(String[] arguments) throws SQLException {
        String address = arguments[0];
        int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int persons = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50_000;
        Flyway.configure().dataSource(address, null, null).load().migrate();
        try (Connection connection = DriverManager.getConnection(address)) {
            fill(connection, new SyntheticWorld(articles, persons), System.out);
        }
    }

    /** Writes everything, then lets PostgreSQL look at what it has. */
    static void fill(Connection connection, SyntheticWorld world, PrintStream out) throws SQLException {
        long start = System.nanoTime();
        connection.setAutoCommit(false);
        fillArticles(connection, world);
        out.printf("%,d articles with their mentions in %s%n", world.articles(), since(start));
        fillPersons(connection, world);
        out.printf("%,d persons in %s%n", world.persons(), since(start));
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("UPDATE live_counter SET last_seq = last_seq + 1");
        }
        out.printf("ready after %s%n", since(start));
    }

    /** Prints how large each table and its indexes are. */
    static void printSizes(Connection connection, PrintStream out) throws SQLException {
        String sql = """
                SELECT relname, n_live_tup, pg_size_pretty(pg_table_size(relid)), pg_size_pretty(pg_indexes_size(relid))
                FROM pg_stat_user_tables WHERE n_live_tup > 0 ORDER BY pg_total_relation_size(relid) DESC""";
        String indexes = """
                SELECT indexrelname, pg_size_pretty(pg_relation_size(indexrelid)) FROM pg_stat_user_indexes
                WHERE pg_relation_size(indexrelid) > 1000000 ORDER BY pg_relation_size(indexrelid) DESC""";
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    out.printf(
                            "| %-24s | %,10d rows | %8s | %8s indexes |%n",
                            rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4));
                }
            }
            try (ResultSet rows = statement.executeQuery(indexes)) {
                while (rows.next()) {
                    out.printf("| %-40s | %8s |%n", rows.getString(1), rows.getString(2));
                }
            }
        }
    }

    private static void fillArticles(Connection connection, SyntheticWorld world) throws SQLException {
        SyntheticArticles articles = new SyntheticArticles(world);
        for (int from = 0; from < world.articles(); from += ARTICLES_AT_ONCE) {
            BulkFacts facts = new BulkFacts();
            for (int number = from; number < Math.min(from + ARTICLES_AT_ONCE, world.articles()); number++) {
                facts.add(articles.article(number), articles.recordedAt(number));
                if (world.isRelevant(number)) {
                    articles.mentions(number).forEach(facts::add);
                }
            }
            facts.write(connection);
            connection.commit();
        }
    }

    private static void fillPersons(Connection connection, SyntheticWorld world) throws SQLException {
        SyntheticPersons persons = new SyntheticPersons(world);
        List<Integer> known = new ArrayList<>();
        for (int number = 0; number < world.persons(); number++) {
            if (!world.naming(number).isEmpty()) {
                known.add(number);
            }
        }
        for (int from = 0; from < known.size(); from += PERSONS_AT_ONCE) {
            BulkFacts facts = new BulkFacts();
            for (int number : known.subList(from, Math.min(from + PERSONS_AT_ONCE, known.size()))) {
                for (int revision = 1; revision <= SyntheticPersons.REVISIONS; revision++) {
                    facts.add(persons.person(number, revision));
                }
            }
            facts.write(connection);
            connection.commit();
        }
    }

    private static String since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s";
    }
}
