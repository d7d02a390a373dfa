package org.testimony.ingest.page.reading;

import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.cleaning.Strictness;
import org.testimony.ingest.page.tree.PageNode;

/**
 * What a reading of a page gave.
 *
 * @param article the cleaned article, without a parent
 * @param byline the words of the byline in the page, when one was sought and found
 * @param direction the direction that the page gives the article's text, as written
 * @param strictness how strict the reading was that succeeded
 */
public record Reading(
        PageNode article, @Nullable String byline, @Nullable String direction, Strictness strictness) {}
