/** Pieces of an article's text. */
@NullMarked
package org.testimony.contract.text;

import org.jspecify.annotations.NullMarked;
