package org.testimony.stats.database;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Answers that hold as long as the facts do: hundreds of pages ask the same few questions, so each is worked out once for a
 * version of the facts. Who asks for an answer that is being worked out waits for it. Thread-safe.
 */
public final class KeptAnswers<Q, A> {
    private final int most;
    private final Map<Q, FutureTask<A>> answers = new HashMap<>();
    private long version = Long.MIN_VALUE;

    /**
     * Keeps nothing yet.
     *
     * @param most how many answers are kept; beyond that all are forgotten, which happens to nobody who asks as the pages do
     */
    public KeptAnswers(int most) {
        this.most = most;
    }

    /**
     * The answer at a version of the facts, or at a later one.
     *
     * @throws RuntimeException what working it out throws, which is not kept
     */
    public A at(long asked, Q question, Supplier<A> work) {
        FutureTask<A> answer = answer(asked, question, work);
        // Does nothing when somebody else runs it or has run it.
        answer.run();
        try {
            return finished(answer);
        } catch (ExecutionException e) {
            forget(question, answer);
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<A> answer(long asked, Q question, Supplier<A> work) {
        if (asked < version) {
            // An old version asked for late: what is kept is newer, and may be given instead.
            return answers.computeIfAbsent(question, unseen -> new FutureTask<>(work::get));
        }
        if (asked > version || (answers.size() >= most && !answers.containsKey(question))) {
            answers.clear();
            version = asked;
        }
        return answers.computeIfAbsent(question, unseen -> new FutureTask<>(work::get));
    }

    private synchronized void forget(Q question, FutureTask<A> answer) {
        answers.remove(question, answer);
    }

    private static <A> A finished(Future<A> answer) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
