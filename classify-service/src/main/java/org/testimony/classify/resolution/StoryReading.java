package org.testimony.classify.resolution;

import org.testimony.classify.story.Fingerprint;
import org.testimony.contract.reading.TaggedArticle;

/**
 * What of an article reaches the task in which the stories and persons of one organisation meet: the reading and the
 * fingerprint that finds its copies. The text stays behind.
 */
public record StoryReading(TaggedArticle article, Fingerprint fingerprint) implements Arrival {}
