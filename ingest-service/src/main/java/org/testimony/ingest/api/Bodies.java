package org.testimony.ingest.api;

import java.io.IOException;
import java.io.InputStream;

/** Bodies of single requests. */
final class Bodies {
    private Bodies() {}

    /**
     * The whole body.
     *
     * @throws ProblemException when it is longer than any single request may be
     */
    static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(NdjsonLines.MAX_LINE_BYTES + 1);
        if (bytes.length > NdjsonLines.MAX_LINE_BYTES) {
            throw new ProblemException(Problem.of(
                    413,
                    "too-large",
                    "Too large",
                    "The body is longer than " + NdjsonLines.MAX_LINE_BYTES + " bytes; post many articles as NDJSON."));
        }
        return bytes;
    }
}
