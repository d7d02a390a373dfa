/** The steps of the topology that touch Kafka: processors, stores and their settings. */
@NullMarked
package org.testimony.classify.topology;

import org.jspecify.annotations.NullMarked;
