/** An article's text as tokens, sentences, lexicon hits and pattern matches; offsets are UTF-16 units of the text as given. */
@NullMarked
package org.testimony.classify.text;

import org.jspecify.annotations.NullMarked;
