/** Which articles are copies of one text: fingerprints, and the stories that follow from them. */
@NullMarked
package org.testimony.classify.story;

import org.jspecify.annotations.NullMarked;
