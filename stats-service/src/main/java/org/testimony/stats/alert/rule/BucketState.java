package org.testimony.stats.alert.rule;

/**
 * A bucket of a count.
 *
 * @param count persons in it
 * @param news those of them who were first told of as news
 */
public record BucketState(String key, long count, long news) {}
