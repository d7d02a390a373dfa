package org.testimony.stats.alert.surge;

/**
 * What counts as a surge.
 *
 * @param days how many last days are looked at together, 1 to 28
 * @param minimum a surge has at least so many reports, however quiet it was before
 * @param chance how seldom, at most, as many would be seen in that many days if all were as usual, above 0 and below 0.5
 */
public record SurgeRule(int days, long minimum, double chance) {
    /** A week, three reports at least, once in a thousand. */
    public static final SurgeRule USUAL = new SurgeRule(7, 3, 0.001);

    public SurgeRule {
        if (days < 1 || days > 28) {
            throw new IllegalArgumentException("days must be 1 to 28");
        }
        if (minimum < 1) {
            throw new IllegalArgumentException("minimum must be at least 1");
        }
        if (!(chance > 0 && chance < 0.5)) {
            throw new IllegalArgumentException("chance must lie between 0 and 0.5");
        }
    }
}
