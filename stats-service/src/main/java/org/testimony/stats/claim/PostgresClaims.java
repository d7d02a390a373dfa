package org.testimony.stats.claim;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.database.KeptAnswers;
import org.testimony.stats.database.PostgresFactsVersion;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.http.Page;

/** The claims ledger: worked out once for each state of the claims, and kept until they change. */
@Singleton
final class PostgresClaims {
    private static final int EXPORT_PAGE = 500;
    private static final int FEW = 3;
    private static final String SAID = """
            SELECT c.article_id, c.claim_id, coalesce(a.story_id, c.article_id), c.figure, c.bound, c.of_whom, c.nationality,
                   c.gender, c.facet, c.share, c.period, a.published_at
            FROM claim c JOIN article_search a USING (article_id)""";
    private static final String SENTENCES = """
            SELECT c.article_id, c.claim_id, a.story_id, a.title, a.publisher, a.url, a.published_at, c.quote, c.period
            FROM unnest(?::text[], ?::text[]) AS t (article_id, claim_id)
            JOIN claim c USING (article_id, claim_id) JOIN tagged_article a USING (article_id)""";

    private final PostgresTransactions transactions;
    private final PostgresFactsVersion version;
    private final KeptAnswers<String, PostgresIdentified> persons = new KeptAnswers<>(1);
    private volatile Kept kept = new Kept(-1, Ledger.of(List.of()));

    PostgresClaims(PostgresTransactions transactions, PostgresFactsVersion version) {
        this.transactions = transactions;
        this.version = version;
    }

    private record Kept(long version, Ledger ledger) {}

    Page<ClaimGroup> page(ClaimsQuery query, int from, int limit) {
        PostgresIdentified identified = identified();
        return transactions.snapshot(connection -> {
            Ledger ledger = ledger(connection);
            List<LedgerEntry> all =
                    ledger.entries().stream().filter(query::holds).toList();
            List<LedgerEntry> shown = all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
            String next =
                    from + shown.size() < all.size() && !shown.isEmpty() ? ClaimCursor.text(from + shown.size()) : null;
            return new Page<>(groups(connection, ledger, identified, shown, FEW), next, all.size());
        });
    }

    void forEach(ClaimsQuery query, Consumer<ClaimGroup> item) {
        PostgresIdentified identified = identified();
        transactions.exportSnapshot(connection -> {
            Ledger ledger = ledger(connection);
            List<LedgerEntry> all =
                    ledger.entries().stream().filter(query::holds).toList();
            for (int from = 0; from < all.size(); from += EXPORT_PAGE) {
                groups(connection, ledger, identified, all.subList(from, Math.min(from + EXPORT_PAGE, all.size())), FEW)
                        .forEach(item);
            }
            return all.size();
        });
    }

    /** One claim with every sentence behind it. */
    Optional<ClaimGroup> one(String key) {
        PostgresIdentified identified = identified();
        return transactions.snapshot(connection -> {
            Ledger ledger = ledger(connection);
            Optional<LedgerEntry> entry = ledger.entry(key);
            return entry.isEmpty()
                    ? Optional.empty()
                    : groups(connection, ledger, identified, List.of(entry.get()), Integer.MAX_VALUE).stream()
                            .findFirst();
        });
    }

    private Ledger ledger(Connection connection) throws SQLException {
        long version = new Question()
                .add("SELECT version FROM claim_version")
                .ask(connection, row -> row.getLong(1))
                .get(0);
        Kept known = kept;
        if (known.version() == version) {
            return known.ledger();
        }
        Ledger ledger = Ledger.of(new Question().add(SAID).ask(connection, PostgresClaims::said));
        kept = new Kept(version, ledger);
        return ledger;
    }

    /** Before a transaction begins: one that waits for another connection could wait for ever. */
    private PostgresIdentified identified() {
        return persons.at(version.now(), "persons", () -> transactions.snapshot(PostgresIdentified::of));
    }

    private static List<ClaimGroup> groups(
            Connection connection,
            Ledger ledger,
            PostgresIdentified identified,
            List<LedgerEntry> entries,
            int examples)
            throws SQLException {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<List<String>, ClaimExample> sentences = sentences(connection, entries, examples);
        List<ClaimGroup> groups = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            groups.add(group(
                    entry,
                    ledger,
                    identified.of(entry),
                    entry.members().stream()
                            .limit(examples)
                            .map(said -> sentences.get(List.of(said.articleId(), said.claimId())))
                            .filter(Objects::nonNull)
                            .toList()));
        }
        return groups;
    }

    private static ClaimGroup group(
            LedgerEntry entry, Ledger ledger, @Nullable IdentifiedPersons identified, List<ClaimExample> examples) {
        ClaimSubject subject = entry.subject();
        Span span = entry.span();
        ClaimPeriod period = span == null && entry.words() == null
                ? null
                : new ClaimPeriod(span == null ? null : span.from(), span == null ? null : span.to(), entry.words());
        return new ClaimGroup(
                entry.key(),
                entry.figure(),
                entry.bound(),
                subject.of(),
                subject.nationality(),
                subject.gender(),
                subject.facet(),
                subject.share(),
                period,
                entry.articles(),
                entry.stories(),
                entry.sources(),
                entry.first(),
                entry.last(),
                identified,
                ledger.contradicting(entry),
                ledger.beside(entry),
                examples);
    }

    private static Map<List<String>, ClaimExample> sentences(
            Connection connection, List<LedgerEntry> entries, int examples) throws SQLException {
        List<SaidClaim> wanted = entries.stream()
                .flatMap(entry -> entry.members().stream().limit(examples))
                .toList();
        Map<List<String>, ClaimExample> sentences = new HashMap<>();
        new Question()
                .add(
                        SENTENCES,
                        wanted.stream().map(SaidClaim::articleId).toList(),
                        wanted.stream().map(SaidClaim::claimId).toList())
                .ask(connection, row -> sentences.put(List.of(row.getString(1), row.getString(2)), example(row)));
        return sentences;
    }

    private static ClaimExample example(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp(7);
        return new ClaimExample(
                row.getString(1),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                published == null ? null : published.toInstant(),
                row.getString(8),
                row.getString(9));
    }

    private static SaidClaim said(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp(12);
        return new SaidClaim(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                new ClaimSubject(
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getObject(10, Double.class)),
                row.getString(11),
                published == null ? null : LocalDate.ofInstant(published.toInstant(), ZoneOffset.UTC));
    }
}
