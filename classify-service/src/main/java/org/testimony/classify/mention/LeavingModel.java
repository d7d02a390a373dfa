package org.testimony.classify.mention;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * How much each trait speaks for having left, learnt by logistic regression from labelled articles, and from where on somebody
 * counts. Immutable.
 *
 * @param version raised by whoever trains anew
 * @param person for persons, where a model has read the sentences
 * @param text for whole texts, where a model has read the sentences
 * @param personByRules for persons by signs alone
 * @param textByRules for whole texts by signs alone
 * @param limits from where on something counts or is unsure, where a model has read the sentences
 * @param limitsByRules the same by signs alone
 */
public record LeavingModel(
        String version,
        Weights person,
        Weights text,
        Weights personByRules,
        Weights textByRules,
        Limits limits,
        Limits limitsByRules) {
    private static final String PACKAGED = "/model/leaving.json";

    /**
     * Weights of traits by name.
     *
     * @param bias added to their sum
     */
    public record Weights(double bias, Map<String, Double> byTrait) {
        public Weights {
            byTrait = Map.copyOf(byTrait);
        }

        /** How likely the traits make it, 0 to 1; traits that were never learnt count nothing. */
        public double probability(Traits traits) {
            double sum = bias;
            for (int i = 0; i < traits.size(); i++) {
                sum += traits.value(i) == 0 ? 0 : byTrait.getOrDefault(traits.name(i), 0.0) * traits.value(i);
            }
            return 1 / (1 + Math.exp(-sum));
        }
    }

    /**
     * From which likelihood on something counts, and from which on it is unsure.
     *
     * @param main from where the likeliest person of a text that surely tells of leaving counts
     */
    public record Limits(double text, double textUnsure, double person, double main, double personUnsure) {
        /** What weights alone call a leaving, without a word that any rule knows, must be surer: decision 0030. */
        private static final double UNTOLD = 0.6;

        /**
         * From which likelihood on a text counts.
         *
         * @param told whether a rule finds a leaving or a way out in it
         */
        public double text(boolean told) {
            return told ? text : Math.max(text, UNTOLD);
        }
    }

    /** The weights that come with the service. */
    public static LeavingModel packaged() {
        return Packaged.MODEL;
    }

    private static final class Packaged {
        private static final LeavingModel MODEL = read();

        private static LeavingModel read() {
            try (InputStream in = LeavingModel.class.getResourceAsStream(PACKAGED)) {
                if (in == null) {
                    throw new IllegalStateException(PACKAGED + " is not on the class path: build the service again");
                }
                return new ObjectMapper().readValue(in, LeavingModel.class);
            } catch (IOException e) {
                throw new UncheckedIOException(PACKAGED + " cannot be read: build the service again", e);
            }
        }
    }

    /** The name under which results cite it. */
    public String id() {
        return "leaving@" + version;
    }

    Weights persons(boolean read) {
        return read ? person : personByRules;
    }

    Weights texts(boolean read) {
        return read ? text : textByRules;
    }

    Limits limits(boolean read) {
        return read ? limits : limitsByRules;
    }
}
