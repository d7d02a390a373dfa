/** What analysts decided: which decisions are in force, about whom, and what they say of a pair of mentions. */
@NullMarked
package org.testimony.classify.identity.decision;

import org.jspecify.annotations.NullMarked;
