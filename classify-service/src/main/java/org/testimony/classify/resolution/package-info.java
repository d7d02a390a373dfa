/** The readings of one organisation become stories, mentions with identity, and persons. */
@NullMarked
package org.testimony.classify.resolution;

import org.jspecify.annotations.NullMarked;
