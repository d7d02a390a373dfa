/** Who is behind the mentions: a ledger of judgements, the persons that follow from it, and their fused records. */
@NullMarked
package org.testimony.classify.identity;

import org.jspecify.annotations.NullMarked;
