package org.testimony.classify.identity.name;

import java.util.ArrayList;
import java.util.List;

/**
 * How the parts of a shorter name find their places in a longer one, in order.
 *
 * @param spelled parts that spell the same name
 * @param abbreviated parts of which one is the initial of the other
 * @param unmatched parts of the shorter name without a place
 * @param shorter number of parts of the shorter name
 * @param longer number of parts of the longer name
 */
record Alignment(int spelled, int abbreviated, int unmatched, int shorter, int longer) {
    static Alignment of(List<NameToken> shorter, List<NameToken> longer) {
        List<NameToken> free = new ArrayList<>(longer);
        int spelled = 0;
        List<NameToken> rest = new ArrayList<>();
        for (NameToken token : shorter) {
            if (!token.isInitial() && free.stream().anyMatch(token::spells)) {
                free.remove(free.stream().filter(token::spells).findFirst().orElseThrow());
                spelled++;
            } else {
                rest.add(token);
            }
        }
        int abbreviated = 0;
        for (NameToken token : rest) {
            if (free.stream().anyMatch(token::abbreviates)) {
                free.remove(free.stream().filter(token::abbreviates).findFirst().orElseThrow());
                abbreviated++;
            }
        }
        return new Alignment(spelled, abbreviated, rest.size() - abbreviated, shorter.size(), longer.size());
    }
}
