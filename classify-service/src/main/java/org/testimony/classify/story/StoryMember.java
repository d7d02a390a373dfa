package org.testimony.classify.story;

import org.testimony.contract.id.StoryId;

/**
 * An article's place: what its copies are found by, and the story it belongs to.
 *
 * @param arrival when its first revision came; decides about ids and nothing else
 */
public record StoryMember(StoryText text, StoryId story, long arrival) {
    StoryMember in(StoryId other) {
        return new StoryMember(text, other, arrival);
    }
}
