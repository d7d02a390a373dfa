package org.testimony.classify.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many articles are coded alike and what differs in the others. */
public final class CompareSummary {
    private final Map<String, Tally> byHeading = new TreeMap<>();
    private int equal;
    private int changed;

    /**
     * How often something differed.
     *
     * @param onlyA the first codebook found it, the second did not
     * @param onlyB the second found it, the first did not
     * @param otherwise both found it, with another value
     */
    public record Tally(int onlyA, int onlyB, int otherwise) {
        Tally plus(Difference difference) {
            boolean both = difference.a() != null && difference.b() != null;
            return new Tally(
                    onlyA + (difference.b() == null ? 1 : 0),
                    onlyB + (difference.a() == null ? 1 : 0),
                    otherwise + (both ? 1 : 0));
        }
    }

    void add(List<Difference> differences) {
        if (differences.isEmpty()) {
            equal++;
        } else {
            changed++;
        }
        differences.forEach(d -> byHeading.merge(d.heading(), new Tally(0, 0, 0).plus(d), (x, y) -> x.plus(d)));
    }

    /** Articles that both codebooks code alike. */
    @JsonProperty
    public int equal() {
        return equal;
    }

    /** Articles in which at least one thing differs. */
    @JsonProperty
    public int changed() {
        return changed;
    }

    /** What differed how often, by narrative or kind. */
    @JsonProperty
    public Map<String, Tally> byHeading() {
        return Map.copyOf(byHeading);
    }
}
