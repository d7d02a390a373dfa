package org.testimony.classify.reading;

import java.util.List;
import org.testimony.classify.text.Sentence;

/**
 * Whether an article reports somebody who left.
 *
 * @param probability how sure that is, 0 to 1
 * @param relevant whether it counts
 * @param unsure whether a person should look at it instead
 * @param telling the sentences that most likely tell of a leaving, in their order
 */
record Leaving(double probability, boolean relevant, boolean unsure, List<Sentence> telling) {
    Leaving {
        telling = List.copyOf(telling);
    }
}
