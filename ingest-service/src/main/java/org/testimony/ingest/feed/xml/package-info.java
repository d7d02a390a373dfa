/**
 * Reads XML as the news web writes it: one pass, no document type, no entity but the known ones, bounds on everything,
 * and a repair where a strict reader would give up. Only computes.
 */
@NullMarked
package org.testimony.ingest.feed.xml;

import org.jspecify.annotations.NullMarked;
