/** What was learnt from labelled sentences: features of a sentence, weights, and how sure a score is. */
@NullMarked
package org.testimony.classify.model;

import org.jspecify.annotations.NullMarked;
