/** Sentences as points in a space where near means alike: a packaged encoder, run on this machine without any network. */
@NullMarked
package org.testimony.classify.model.embedding;

import org.jspecify.annotations.NullMarked;
