/** Carries revisions from the database to the topic articles, exactly once. */
@NullMarked
package org.testimony.ingest.outbox;

import org.jspecify.annotations.NullMarked;
