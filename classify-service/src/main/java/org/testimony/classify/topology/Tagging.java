package org.testimony.classify.topology;

import org.testimony.classify.resolution.StoryReading;

/**
 * An article with its reading.
 *
 * @param concernsPersons whether stories or persons can change: the article is relevant, or was before
 */
public record Tagging(StoryReading reading, boolean concernsPersons) {}
