package org.testimony.stats.alert;

/**
 * Alerts were committed by this instance.
 *
 * @param notices how many notices were given to the outbox
 */
public record AlertsRecorded(int notices) {}
