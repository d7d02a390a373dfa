package org.testimony.contract.person;

import java.util.List;
import org.testimony.contract.Require;
import org.testimony.contract.id.MentionId;

/**
 * One attribute of a person, with the mentions that say so.
 *
 * @param confidence share of the mentions with an opinion that hold this one, 0 to 1
 */
public record Attribute<T>(T value, double confidence, List<MentionId> mentionIds) {
    public Attribute {
        Require.present(value, "attribute.value");
        Require.share(confidence, "attribute.confidence");
        mentionIds = List.copyOf(mentionIds);
    }
}
