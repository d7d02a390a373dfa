/** Identifiers as types: an id is never a bare string, and ids of two kinds cannot be mixed up. */
@NullMarked
package org.testimony.contract.id;

import org.jspecify.annotations.NullMarked;
