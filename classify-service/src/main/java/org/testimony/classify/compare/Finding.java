package org.testimony.classify.compare;

import java.util.List;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.text.Evidence;

/**
 * One thing that a codebook finds in an article.
 *
 * @param value what was found, in a form that can be compared: two findings of one key with the same value are the same
 * @param evidence the sentences behind it
 * @param grounds the rules and models behind it
 */
public record Finding(String value, List<Evidence> evidence, List<Ground> grounds) {
    public Finding {
        evidence = List.copyOf(evidence);
        grounds = List.copyOf(grounds);
    }
}
