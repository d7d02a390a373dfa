package org.testimony.stats.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private final AtomicInteger worked = new AtomicInteger();
    private final KeptAnswers<String, Integer> answers = new KeptAnswers<>(3);

    private int ask(long version, String question) {
        return answers.at(version, question, worked::incrementAndGet);
    }

    @Test
    void shouldWorkOutAnAnswerOnceForAVersion() {
        assertThat(List.of(ask(1, "a"), ask(1, "b"), ask(1, "a"), ask(1, "b"))).containsExactly(1, 2, 1, 2);
    }

    @Test
    void shouldWorkItOutAgainWhenTheFactsChanged() {
        assertThat(List.of(ask(1, "a"), ask(2, "a"), ask(2, "a"))).containsExactly(1, 2, 2);
    }

    @Test
    void shouldGiveALateQuestionTheNewerAnswer() {
        assertThat(List.of(ask(2, "a"), ask(1, "a"))).containsExactly(1, 1);
    }

    @Test
    void shouldNotGrowBeyondItsBound() {
        assertThat(List.of(ask(1, "a"), ask(1, "b"), ask(1, "c"), ask(1, "d"), ask(1, "a")))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void shouldKeepAsManyAsItsBound() {
        assertThat(List.of(ask(1, "a"), ask(1, "b"), ask(1, "c"), ask(1, "a"), ask(1, "b"), ask(1, "c")))
                .containsExactly(1, 2, 3, 1, 2, 3);
    }

    @Test
    void shouldNotKeepAFailure() {
        assertThatThrownBy(() -> answers.at(1, "a", () -> {
                    throw new IllegalArgumentException("no database");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ask(1, "a")).isEqualTo(1);
    }

    @Test
    void shouldLetAllWhoAskAtOnceWaitForOne() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(4);
        CountDownLatch all = new CountDownLatch(4);
        try {
            Callable<Integer> asker = () -> {
                all.countDown();
                all.await();
                return ask(1, "a");
            };
            List<Integer> given = new ArrayList<>();
            for (Future<Integer> answer : askers.invokeAll(List.of(asker, asker, asker, asker))) {
                given.add(answer.get());
            }
            assertThat(given).containsOnly(1);
            assertThat(worked).hasValue(1);
        } finally {
            askers.shutdownNow();
        }
    }
}
