/** One article's reading told to a person: what was found, by which rule or model, on which words, and what was left open. */
@NullMarked
package org.testimony.classify.explain;

import org.jspecify.annotations.NullMarked;
