package org.testimony.contract.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.MentionId;

/**
 * One attribute of a person, with the mentions that say so.
 *
 * @param confidence share of the stories with an opinion that hold this one, 0 to 1
 * @param mentionIds mentions that hold it, at most 100 of them; {@code sources} counts all
 * @param sources number of stories that hold it, copies counted once; absent in records written before it was counted
 */
public record Attribute<T>(
        T value,
        double confidence,
        List<MentionId> mentionIds,
        @Nullable Integer sources) {
    public Attribute {
        Require.present(value, "attribute.value");
        Require.share(confidence, "attribute.confidence");
        mentionIds = List.copyOf(mentionIds);
        if (sources != null) {
            Require.atLeast(0, sources, "attribute.sources");
        }
    }

    /** An attribute whose sources nobody counted. */
    public Attribute(T value, double confidence, List<MentionId> mentionIds) {
        this(value, confidence, mentionIds, null);
    }
}
