package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what whole copies connect. A text that was reached is not compared again, so many copies of one text are cheap. */
final class Cores {
    private Cores() {}

    /** The cores, in the order of their first article. */
    static List<Core> of(List<StoryText> sorted) {
        List<StoryText> left = new ArrayList<>(sorted);
        List<Core> cores = new ArrayList<>();
        while (!left.isEmpty()) {
            List<StoryText> reached = new ArrayList<>(List.of(left.remove(0)));
            for (int i = 0; i < reached.size(); i++) {
                StoryText from = reached.get(i);
                List<StoryText> rest = new ArrayList<>();
                for (StoryText text : left) {
                    (from.with(text) == Copying.WHOLE ? reached : rest).add(text);
                }
                left = rest;
            }
            reached.sort(Comparator.comparing(t -> t.article().value()));
            cores.add(new Core(reached));
        }
        return cores;
    }
}
