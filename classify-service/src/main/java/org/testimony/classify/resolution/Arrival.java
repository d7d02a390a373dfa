package org.testimony.classify.resolution;

/** What comes to the task in which the stories and persons of one organisation meet. */
public sealed interface Arrival permits StoryReading, DecisionMade {}
