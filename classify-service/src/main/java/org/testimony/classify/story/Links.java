package org.testimony.classify.story;

import java.util.List;

/** How each pair of some cores hangs together; each pair of texts is compared once. */
final class Links {
    // Texts that share less than this have nothing to do with each other; parts of one text share a lead at least.
    private static final double FOREIGN = 0.1;

    private final Link[][] links;

    /**
     * Two cores compared text by text.
     *
     * @param touched whether any pair shares enough to be a copy
     * @param linked whether most pairs do
     * @param foreign whether most pairs share next to nothing
     * @param share mean share of the shorter text that stands in the longer one, 0 to 1
     */
    private record Link(boolean touched, boolean linked, boolean foreign, double share) {}

    Links(List<Core> cores) {
        links = new Link[cores.size()][cores.size()];
        for (int one = 0; one < links.length; one++) {
            for (int other = one + 1; other < links.length; other++) {
                links[one][other] = links[other][one] = between(cores.get(one), cores.get(other));
            }
        }
    }

    boolean isTouched(int one, int other) {
        return links[one][other].touched();
    }

    boolean isLinked(int one, int other) {
        return links[one][other].linked();
    }

    boolean isForeign(int one, int other) {
        return links[one][other].foreign();
    }

    double share(int one, int other) {
        return links[one][other].share();
    }

    private static Link between(Core one, Core other) {
        int copies = 0;
        int foreign = 0;
        double shares = 0;
        for (StoryText a : one.texts()) {
            for (StoryText b : other.texts()) {
                double share = a.print().containment(b.print());
                copies += a.with(b).isCopy() ? 1 : 0;
                foreign += share < FOREIGN ? 1 : 0;
                shares += share;
            }
        }
        int pairs = one.texts().size() * other.texts().size();
        return new Link(copies > 0, 2 * copies > pairs, 2 * foreign > pairs, shares / pairs);
    }
}
