package org.testimony.classify.claim;

import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Sentence;

/**
 * A figure and whom it counts.
 *
 * @param rule how that was told, for explanations
 */
record Counted(Figure figure, Kind kind, Sentence sentence, String rule) {}
