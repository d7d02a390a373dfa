package org.testimony.stats.aggregate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.StatsConfig;
import org.testimony.stats.database.KeptAnswers;
import org.testimony.stats.database.PostgresFactsVersion;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.period.Window;

/**
 * Answers questions about counts. PostgreSQL groups persons who are alike, which leaves a few thousand rows whatever the
 * number of persons; the rules about time are applied to those rows in the core, where they are tested.
 */
@Singleton
public final class PostgresAggregates {
    private static final int MOST_KEPT = 200;

    private final PostgresTransactions transactions;
    private final PostgresFactsVersion version;
    private final List<String> narratives;
    private final Clock clock;
    private final KeptAnswers<Asked<DefectionsQuery>, Defections> defections = new KeptAnswers<>(MOST_KEPT);
    private final KeptAnswers<Asked<StoriesQuery>, Narratives> stories = new KeptAnswers<>(MOST_KEPT);

    /** A question on a day: which period is not over depends on it. */
    private record Asked<Q>(Q query, LocalDate day) {}

    PostgresAggregates(
            PostgresTransactions transactions, PostgresFactsVersion version, StatsConfig config, Clock clock) {
        this.transactions = transactions;
        this.version = version;
        this.narratives = config.api().narratives();
        this.clock = clock;
    }

    /** Persons in buckets. */
    public Defections defections(DefectionsQuery query) {
        return defections.at(version.now(), new Asked<>(query, today()), () -> counted(query));
    }

    private Defections counted(DefectionsQuery query) {
        return transactions.snapshot(connection -> {
            DefectionTable table = table(connection, query);
            Instant asOf = query.known().asOf().isPresent()
                    ? query.known().asOf().get()
                    : newest(connection, "SELECT max(recorded_at) FROM defector");
            return new Defections(
                    query.by().code(),
                    asOf,
                    query.known().publishedBy().orElse(null),
                    table.buckets(),
                    table.undated(),
                    table.total(),
                    table.totalLow());
        });
    }

    /** All stories in buckets, as known now. */
    public Narratives narratives(PeriodUnit unit) {
        return narratives(new StoriesQuery(unit, Window.OPEN, Knowledge.NOW, Optional.empty(), Optional.empty()));
    }

    /** Stories in buckets. */
    Narratives narratives(StoriesQuery query) {
        return stories.at(version.now(), new Asked<>(query, today()), () -> counted(query));
    }

    private Narratives counted(StoriesQuery query) {
        return transactions.snapshot(connection -> {
            List<StoryGroup> groups = new ArrayList<>();
            AggregateSql.stories(query).ask(connection, row -> groups.addAll(groups(row)));
            StoryTable table = StoriesByPeriod.of(groups, query.unit(), narratives, today());
            Instant asOf = query.known().asOf().isPresent()
                    ? query.known().asOf().get()
                    : newest(connection, "SELECT max(recorded_at) FROM tagged_article WHERE relevant");
            return new Narratives(
                    query.unit().code(),
                    asOf,
                    query.known().publishedBy().orElse(null),
                    table.codes(),
                    table.buckets(),
                    table.undated(),
                    table.total());
        });
    }

    /** The stories of one row: all of them, and for each narrative that they carry. */
    private static List<StoryGroup> groups(ResultSet row) throws SQLException {
        LocalDate day = day(row, 1);
        long stories = row.getLong(3);
        List<StoryGroup> groups = new ArrayList<>();
        groups.add(new StoryGroup(day, null, stories));
        for (String code : (String[]) row.getArray(2).getArray()) {
            groups.add(new StoryGroup(day, code, stories));
        }
        return groups;
    }

    /** The table of a question; must run in a transaction. */
    public DefectionTable table(Connection connection, DefectionsQuery query) throws SQLException {
        return table(connection, query, new Question());
    }

    /**
     * The table of a question for some persons only.
     *
     * @param among a condition that begins with {@code AND}, on persons {@code p} with {@code p.id}
     */
    public DefectionTable table(Connection connection, DefectionsQuery query, Question among) throws SQLException {
        return PostgresPersonGroups.of(connection, query, query.known().persons(), among)
                .table(query, today());
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant newest(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Timestamp newest = PostgresStatements.rows(statement, row -> Optional.ofNullable(row.getTimestamp(1)))
                    .get(0)
                    .orElse(null);
            return newest == null ? null : newest.toInstant();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
