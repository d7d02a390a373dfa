package org.testimony.ingest.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Repeats a transaction that lost against another one. Each try starts anew, so nothing is done twice. */
final class DatabaseRetry {
    private static final int TRIES = 5;
    /** Deadlock, serialisation failure. */
    private static final Set<String> LOST = Set.of("40P01", "40001");

    private DatabaseRetry() {}

    static <T> T onConflict(Callable<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.call();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !lostAgainstAnother(e)) {
                    throw e;
                }
            } catch (Exception e) {
                throw new IllegalStateException("a transaction failed", e);
            }
        }
    }

    private static boolean lostAgainstAnother(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && LOST.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
