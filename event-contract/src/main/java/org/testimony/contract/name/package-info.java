/** How printed names are brought to one spelling: letters, consonants, words. The same rules for reading and for search. */
@NullMarked
package org.testimony.contract.name;

import org.jspecify.annotations.NullMarked;
