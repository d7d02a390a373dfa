package org.testimony.embedded.status;

import org.jspecify.annotations.Nullable;

/**
 * One process.
 *
 * @param state ready, not ready or down
 * @param uptimeSeconds absent when it is down
 * @param residentBytes the memory that it really occupies; absent when it is down
 * @param lastError when and where its log tells of the last error; never what, which might name persons
 */
public record ComponentStatus(
        String name,
        long pid,
        int port,
        String state,
        @Nullable Long uptimeSeconds,
        @Nullable Long residentBytes,
        @Nullable String lastError,
        String log) {}
