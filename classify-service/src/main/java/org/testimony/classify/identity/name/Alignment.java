package org.testimony.classify.identity.name;

import java.util.List;

/**
 * How the parts of a shorter name find their places in a longer one; order does not matter, since outlets print family
 * names first or last.
 *
 * @param spelled parts that spell the same name
 * @param abbreviated parts of which one is the initial of the other
 * @param unmatched parts of the shorter name without a place
 * @param shorter number of parts of the shorter name
 * @param longer number of parts of the longer name
 * @param rarity how rare it is to share what agrees
 */
record Alignment(int spelled, int abbreviated, int unmatched, int shorter, int longer, double rarity) {
    // An initial leaves about a dozen family names of hundreds.
    private static final double INITIAL = 1.1;

    static Alignment of(List<NameToken> one, List<NameToken> other) {
        return one.size() <= other.size() ? placed(one, other) : placed(other, one);
    }

    private static Alignment placed(List<NameToken> shorter, List<NameToken> longer) {
        boolean[] taken = new boolean[longer.size()];
        boolean[] found = new boolean[shorter.size()];
        int spelled = 0;
        double rarity = 0;
        for (int i = 0; i < shorter.size(); i++) {
            NameToken token = shorter.get(i);
            int place = token.isInitial() ? -1 : spelling(token, longer, taken);
            if (place >= 0) {
                found[i] = true;
                taken[place] = true;
                spelled++;
                rarity += token.sharedRarity(longer.get(place));
            }
        }
        int abbreviated = 0;
        for (int i = 0; i < shorter.size(); i++) {
            int place = found[i] ? -1 : abbreviation(shorter.get(i), longer, taken);
            if (place >= 0) {
                taken[place] = true;
                abbreviated++;
                rarity += INITIAL;
            }
        }
        int unmatched = shorter.size() - spelled - abbreviated;
        return new Alignment(spelled, abbreviated, unmatched, shorter.size(), longer.size(), rarity);
    }

    private static int spelling(NameToken token, List<NameToken> places, boolean[] taken) {
        for (int i = 0; i < places.size(); i++) {
            if (!taken[i] && token.spells(places.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int abbreviation(NameToken token, List<NameToken> places, boolean[] taken) {
        for (int i = 0; i < places.size(); i++) {
            if (!taken[i] && token.abbreviates(places.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
