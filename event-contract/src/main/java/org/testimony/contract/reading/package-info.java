/** What classify-service read in one article, before anybody is identified. */
@NullMarked
package org.testimony.contract.reading;

import org.jspecify.annotations.NullMarked;
