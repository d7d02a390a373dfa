/** One record of a person from all mentions: the best supported value of each attribute, with who says so. */
@NullMarked
package org.testimony.classify.identity.fusion;

import org.jspecify.annotations.NullMarked;
