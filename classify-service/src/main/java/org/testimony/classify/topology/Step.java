package org.testimony.classify.topology;

import org.jspecify.annotations.Nullable;

/**
 * How a step ended that can fail on data: it made something, or it refused the record, which then leaves by its own
 * door.
 *
 * @param <T> what it makes
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes only pass through; nothing compares them
public sealed interface Step<T> {
    /** Whether it made something. */
    boolean isDone();

    /** What it made; only asked where {@link #isDone}. */
    T made();

    /** Why it refused; only asked where not {@link #isDone}. */
    Refusal refusal();

    /** It made something. */
    record Done<T>(T made) implements Step<T> {
        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public Refusal refusal() {
            throw new IllegalStateException("nothing was refused");
        }
    }

    /** It gave up. */
    record Refused<T>(Refusal refusal) implements Step<T> {
        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public T made() {
            throw new IllegalStateException("refused in step " + refusal.step());
        }
    }

    /**
     * Why a record was refused.
     *
     * @param original the value's bytes as they came; null when there were none
     * @param step which step gave up
     * @param cause the class of the error
     * @param message what was wrong, without any content
     */
    record Refusal(byte @Nullable [] original, String step, String cause, String message) {}
}
