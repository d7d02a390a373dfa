/** The judgement of one pair of mentions: features, contradictions, decision. */
@NullMarked
package org.testimony.classify.identity.match;

import org.jspecify.annotations.NullMarked;
