package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.reading.Narrative;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.story.StoryReading;
import org.testimony.stats.story.StoryState;
import org.testimony.stats.story.StoryTimeline;

/** Writes what was read in articles and when, and how the stories they touch stand, inside the caller's transaction. */
final class PostgresStoryFacts {
    // A reading that found nothing matters only where there was something before, or may have been.
    private static final String ADD = """
            INSERT INTO article_reading (article_id, revision, recorded_at, story_id, published_at, codes)
            SELECT id, revision, recorded::timestamptz, story, published::timestamptz, string_to_array(codes, E'\\x1f')
            FROM unnest(?::text[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, revision, recorded, story, published, codes)
            WHERE story IS NOT NULL OR revision > 1
                OR EXISTS (SELECT 1 FROM article_reading r WHERE r.article_id = id)
            ON CONFLICT (article_id, revision, recorded_at) DO UPDATE SET
                story_id = excluded.story_id, published_at = excluded.published_at, codes = excluded.codes""";
    // Two services may take in articles of one story at once; the second one waits here and then sees what the first
    // wrote.
    private static final String ALONE = "SELECT last_seq FROM live_counter FOR UPDATE";
    private static final String TOUCHED = """
            WITH touched AS (
                SELECT DISTINCT story_id FROM article_reading WHERE article_id = ANY(?) AND story_id IS NOT NULL),
            member AS (
                SELECT DISTINCT story_id AS story, article_id FROM article_reading
                WHERE story_id IN (SELECT story_id FROM touched))
            SELECT m.story, r.article_id, r.revision, r.recorded_at, r.story_id, r.published_at, r.codes
            FROM member m JOIN article_reading r USING (article_id)""";
    private static final String FORGET = "DELETE FROM story_state WHERE story_id = ANY(?)";
    private static final String WRITE = """
            INSERT INTO story_state (story_id, known_from, known_until, published_at, day, codes, since)
            SELECT id, known_from::timestamptz, known_until::timestamptz, published::timestamptz, day::date,
                   string_to_array(codes, E'\\x1f'), string_to_array(since, E'\\x1f')::timestamptz[]
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, known_from, known_until, published, day, codes, since)""";
    private static final String FOREVER = "infinity";

    private PostgresStoryFacts() {}

    static void write(Connection connection, Collection<Fact.ArticleRead> readings) throws SQLException {
        if (readings.isEmpty()) {
            return;
        }
        try (var alone = connection.prepareStatement(ALONE)) {
            PostgresStatements.rows(alone, row -> row.getLong(1));
        }
        PostgresStatements.update(connection, ADD, columns(readings));
        Map<String, List<StoryReading>> stories = touched(connection, readings);
        PostgresStatements.updateByIds(connection, FORGET, stories.keySet());
        List<StoryState> states = stories.entrySet().stream()
                .flatMap(story -> StoryTimeline.of(story.getKey(), story.getValue()).stream())
                .toList();
        if (!states.isEmpty()) {
            PostgresStatements.update(connection, WRITE, states(states));
        }
    }

    private static Map<String, List<StoryReading>> touched(Connection connection, Collection<Fact.ArticleRead> readings)
            throws SQLException {
        Set<String> ids = readings.stream()
                .map(read -> read.article().articleId().value())
                .collect(Collectors.toCollection(TreeSet::new));
        record Member(String story, StoryReading reading) {}
        List<Member> members = PostgresStatements.query(
                connection, TOUCHED, Columns.of(ids).text(id -> id), row -> new Member(row.getString(1), reading(row)));
        return members.stream()
                .collect(Collectors.groupingBy(
                        Member::story, LinkedHashMap::new, Collectors.mapping(Member::reading, Collectors.toList())));
    }

    private static StoryReading reading(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp(6);
        return new StoryReading(
                row.getString(2),
                row.getInt(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                published == null ? null : published.toInstant(),
                Set.of((String[]) row.getArray(7).getArray()));
    }

    private static Columns<Fact.ArticleRead> columns(Collection<Fact.ArticleRead> readings) {
        return Columns.of(readings)
                .text(read -> read.article().articleId())
                .number(read -> read.article().revision())
                .text(Fact.ArticleRead::recordedAt)
                .text(read -> read.article().relevant() ? read.article().storyId() : null)
                .text(read -> read.article().publishedAt())
                .text(read -> read.article().narratives().stream()
                        .map(Narrative::code)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(PersonColumns.SEPARATOR)));
    }

    private static Columns<StoryState> states(List<StoryState> states) {
        return Columns.of(states)
                .text(StoryState::storyId)
                .text(StoryState::knownFrom)
                .text(state -> state.knownUntil() == null ? FOREVER : state.knownUntil())
                .text(StoryState::publishedAt)
                .text(state -> day(state.publishedAt()))
                .text(state ->
                        String.join(PersonColumns.SEPARATOR, state.since().keySet()))
                .text(state -> state.since().values().stream()
                        .map(since -> since.equals(Instant.MAX) ? FOREVER : since.toString())
                        .collect(Collectors.joining(PersonColumns.SEPARATOR)));
    }

    private static @Nullable LocalDate day(@Nullable Instant published) {
        return published == null ? null : LocalDate.ofInstant(published, ZoneOffset.UTC);
    }
}
