/** The particulars of a person's story: rare words and names that one article tells of one person. */
@NullMarked
package org.testimony.classify.identity.particular;

import org.jspecify.annotations.NullMarked;
