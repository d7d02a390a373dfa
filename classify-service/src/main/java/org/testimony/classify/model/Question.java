package org.testimony.classify.model;

/** A learnt question with a name, such as "does this sentence complain of hardship?". */
public record Question(String name, LogisticModel model, Calibration calibration) {}
