/** What each service may do in Kafka, from a file to the broker. */
@NullMarked
package org.testimony.setup.rights;

import org.jspecify.annotations.NullMarked;
