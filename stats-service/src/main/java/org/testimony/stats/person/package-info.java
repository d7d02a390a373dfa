/** Persons with their evidence, as the API shows them. */
@NullMarked
package org.testimony.stats.person;

import org.jspecify.annotations.NullMarked;
