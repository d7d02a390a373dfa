package org.testimony.classify.story;

import org.testimony.contract.id.StoryId;

/** An article's place: its fingerprint and the story it belongs to. */
public record StoryMember(Fingerprint print, StoryId story) {}
