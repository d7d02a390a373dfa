package org.testimony.classify.story;

import java.util.Collection;
import java.util.List;

/**
 * From whom one article has one statement.
 *
 * @param credited keys of the outlets that the article credits with it, sorted
 * @param publisher the key of the article's own publisher; empty when nothing is known
 */
public record Origin(List<String> credited, String publisher) {
    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin(List.of(), "");

    public Origin {
        credited = List.copyOf(credited);
    }

    /** The origin of what stands where these credits hold. An agency's own page credits nobody by its own name. */
    public static Origin of(String publisher, Collection<Credit> credits) {
        List<String> credited =
                credits.stream().map(Credit::source).distinct().sorted().toList();
        return new Origin(credited, Outlets.ofPublisher(publisher));
    }
}
