package org.testimony.contract.person;

import java.util.List;
import org.testimony.contract.Require;
import org.testimony.contract.id.MentionId;

/**
 * What some mentions say of a person against the value that the record holds: kept and shown, never averaged.
 *
 * @param attribute nationality, gender, age, role, residence or defected
 * @param value the value as text: a code, a number, or two days with a slash between
 * @param confidence share of the stories with an opinion that hold this one, 0 to 1
 * @param mentionIds mentions that hold it, at most 20 of them; {@code sources} counts all
 * @param sources number of stories that hold it, copies counted once
 */
public record OtherValue(String attribute, String value, double confidence, int sources, List<MentionId> mentionIds) {
    public OtherValue {
        Require.text(attribute, "otherValue.attribute");
        Require.text(value, "otherValue.value");
        Require.share(confidence, "otherValue.confidence");
        Require.atLeast(0, sources, "otherValue.sources");
        mentionIds = List.copyOf(mentionIds);
    }
}
