package org.testimony.stats.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.stats.alert.NewsYears.Told;
import org.testimony.stats.alert.evaluation.PostgresEvaluation;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.fact.BulkFacts;
import org.testimony.stats.service.EmbeddedServers;
import org.testimony.stats.service.World;

/** Two years of news, in any order, however often: the same alerts stand, and nobody is told twice. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AlertOrderServiceTest {
    private static final Instant AFTER = Instant.parse("2016-12-31T00:00:00Z");
    private static final List<Told> NEWS = NewsYears.of(7, 60);

    @Inject
    World world;

    @Inject
    PostgresTransactions transactions;

    @Inject
    PostgresEvaluation evaluation;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void shouldLetTheSameAlertsStandInWhateverOrderTheFactsCome() {
        // Given
        Set<String> inOrder = standingAfter(NEWS, 7);
        List<Told> reversed = new ArrayList<>(NEWS);
        Collections.reverse(reversed);
        List<Told> shuffled = new ArrayList<>(NEWS);
        Collections.shuffle(shuffled, new Random(11));

        // When
        Set<String> backwards = standingAfter(keepingMentionsInOrder(reversed), 20);
        Set<String> mixed = standingAfter(keepingMentionsInOrder(shuffled), 13);
        Set<String> atOnce = standingAfter(NEWS, NEWS.size());

        // Then
        assertThat(inOrder).hasSizeGreaterThan(30);
        assertThat(inOrder).anyMatch(alert -> alert.startsWith("quarter-thresholds"));
        assertThat(backwards).isEqualTo(inOrder);
        assertThat(mixed).isEqualTo(inOrder);
        assertThat(atOnce).isEqualTo(inOrder);
    }

    @Test
    void shouldTellNobodyTwiceWhenTheFactsAreReplayed() {
        // Given
        Set<String> once = standingAfter(NEWS, 7);
        long alerts = world.number("SELECT count(*) FROM alert");
        long revisions = world.number("SELECT sum(revision) FROM alert");
        long raised = world.number("SELECT count(*) FROM alert_revision WHERE occasion = 'raised'");

        // When
        take(NEWS, 11);

        // Then
        assertThat(standing()).isEqualTo(once);
        assertThat(world.number("SELECT count(*) FROM alert")).isEqualTo(alerts);
        assertThat(world.number("SELECT sum(revision) FROM alert")).isEqualTo(revisions);
        assertThat(world.number("SELECT count(*) FROM alert_revision WHERE occasion = 'raised'"))
                .isEqualTo(raised);
    }

    @Test
    void shouldAlertOfNothingThatCameAsHistory() {
        // Given
        List<Told> history = NEWS.stream()
                .map(told -> new Told(told.at(), told.fact(), true))
                .toList();

        // When
        Set<String> standing = standingAfter(history, 50);

        // Then
        assertThat(standing).isEmpty();
        assertThat(world.number("SELECT count(*) FROM alert")).isZero();
    }

    @Test
    void shouldLoseAndRepeatNothingWhenATurnDies() {
        // Given
        Set<String> whole = standingAfter(NEWS, 7);
        world.begin();

        // When
        for (List<Told> batch : batches(NEWS, 40)) {
            write(batch);
            dieBeforeCommit();
            evaluate();
        }

        // Then
        assertThat(standing()).isEqualTo(whole);
        assertThat(world.number("SELECT count(*) FROM alert_touched")).isZero();
    }

    private Set<String> standingAfter(List<Told> news, int batch) {
        world.begin();
        take(news, batch);
        return standing();
    }

    private void take(List<Told> news, int size) {
        batches(news, size).forEach(batch -> {
            transactions.commit(connection -> {
                facts(batch).writeTouching(connection);
                return turns(connection);
            });
        });
    }

    private void write(List<Told> batch) {
        transactions.commit(connection -> {
            facts(batch).writeTouching(connection);
            return 0;
        });
    }

    private void evaluate() {
        transactions.commit(this::turns);
    }

    private void dieBeforeCommit() {
        try {
            transactions.commit(connection -> {
                turns(connection);
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("killed");
        }
    }

    private int turns(Connection connection) throws SQLException {
        int notices = 0;
        PostgresEvaluation.Turn turn;
        do {
            turn = evaluation.turn(connection, AFTER);
            notices += turn.notices();
        } while (turn.more());
        return notices;
    }

    private Set<String> standing() {
        return transactions.snapshot(connection -> new TreeSet<>(new Question()
                .add("SELECT fingerprint || ' ' || ((doc -> 'facts') - 'count')::text FROM alert"
                        + " WHERE state = 'open' AND kind <> 'correction'")
                .ask(connection, row -> row.getString(1))));
    }

    private static BulkFacts facts(List<Told> batch) {
        BulkFacts facts = new BulkFacts();
        for (Told told : batch) {
            if (told.fact() instanceof TaggedArticle article) {
                if (told.history()) {
                    facts.addHistory(article, told.at());
                } else {
                    facts.add(article, told.at());
                }
            } else if (told.fact() instanceof Mention mention) {
                facts.add(mention);
            } else {
                facts.add((Defector) told.fact());
            }
        }
        return facts;
    }

    private static List<List<Told>> batches(List<Told> news, int size) {
        List<List<Told>> batches = new ArrayList<>();
        for (int from = 0; from < news.size(); from += size) {
            batches.add(news.subList(from, Math.min(news.size(), from + size)));
        }
        return batches;
    }

    // Who a mention is has no revision: the topic keeps the order of each.
    private static List<Told> keepingMentionsInOrder(List<Told> mixed) {
        Map<MentionId, Deque<Told>> inOrder = new HashMap<>();
        NEWS.forEach(told -> {
            if (told.fact() instanceof Mention mention) {
                inOrder.computeIfAbsent(mention.mentionId(), unseen -> new ArrayDeque<>())
                        .add(told);
            }
        });
        return mixed.stream()
                .map(told -> told.fact() instanceof Mention mention
                        ? inOrder.get(mention.mentionId()).remove()
                        : told)
                .toList();
    }
}
