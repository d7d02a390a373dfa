package org.testimony.ingest.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a file that should become an article.
 *
 * @param where for messages, such as {@code line 7}
 * @param article in the form that ingest-service takes; absent when it was refused here
 * @param refusal why it was refused; absent when there is an article
 */
record ImportRecord(
        String where,
        @Nullable ObjectNode article,
        @Nullable String refusal) {
    static ImportRecord of(String where, ObjectNode article) {
        return new ImportRecord(where, article, null);
    }

    static ImportRecord refused(String where, String why) {
        return new ImportRecord(where, null, why);
    }
}
