package org.testimony.ingest.fetch;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * One server's answer to one request.
 *
 * @param body absent unless the status is 200: nothing else is worth receiving
 */
record HttpAnswer(int status, MultiMap headers, @Nullable Body body) {

    /** A whole body, with the SHA-256 of its bytes and how many came over the wire. */
    record Body(byte[] bytes, String sha256, long wireBytes) {}

    @Nullable
    String header(String name) {
        return headers.get(name);
    }
}
