package org.testimony.classify.identity.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much each level of each feature speaks for one person, after Fellegi and Sunter (1969): the natural logarithm of
 * how often it is seen in pairs of one person (m) over how often in pairs of two (u). Fitted, readable, immutable.
 *
 * @param version raised by whoever fits anew
 * @param source what the weights were counted on, in words
 * @param prior natural log-odds that a candidate pair is one person, before anything is compared
 * @param same likelihood from which on a pair is one person
 * @param sameNameless the same for a pair in which a name is missing: more people are never named than anybody knows
 * @param sameUntold the same for a pair in which a name is missing and which shares nothing in particular: attributes alone
 *     fit many people
 * @param unsure likelihood from which on an analyst should look
 */
public record MatchWeights(
        String version,
        String source,
        double prior,
        double same,
        double sameNameless,
        double sameUntold,
        double unsure,
        List<Level> levels) {
    /**
     * Begins levels of pairs in which a name is missing. Such pairs meet because their attributes agree, so agreement says
     * less there; it is counted apart.
     */
    public static final String NAMELESS = "without names: ";

    private static final String PACKAGED = "/identity/weights.json";

    public MatchWeights {
        levels = List.copyOf(levels);
    }

    /**
     * One level.
     *
     * @param m share among pairs of one person
     * @param u share among pairs of two persons
     * @param samePairs pairs of one person in which it was seen
     * @param otherPairs pairs of two persons in which it was seen
     * @param points natural logarithm of m over u, made monotone where levels have an order
     */
    public record Level(String level, double m, double u, long samePairs, long otherPairs, double points) {}

    /** The likelihood from which on a pair of this kind is one person. */
    public double line(CandidatePair pair) {
        return !pair.isNameless() ? same : pair.sharesParticulars() ? sameNameless : sameUntold;
    }

    /** The weights that come with the service. */
    public static MatchWeights packaged() {
        return Packaged.WEIGHTS;
    }

    /** Points by level, of levels with this prefix or of those without one. */
    Map<String, Double> points(String prefix) {
        return levels.stream()
                .filter(l -> prefix.isEmpty() != l.level().startsWith(NAMELESS))
                .collect(Collectors.toUnmodifiableMap(l -> l.level().substring(prefix.length()), Level::points));
    }

    private static final class Packaged {
        private static final MatchWeights WEIGHTS = read();

        private static MatchWeights read() {
            try (InputStream in = MatchWeights.class.getResourceAsStream(PACKAGED)) {
                if (in == null) {
                    throw new IllegalStateException(PACKAGED + " is not on the class path: build the service again");
                }
                return new ObjectMapper().readValue(in, MatchWeights.class);
            } catch (IOException e) {
                throw new UncheckedIOException(PACKAGED + " cannot be read: build the service again", e);
            }
        }
    }
}
