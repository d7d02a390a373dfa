/** Topics as typed values, their JSON form and their headers. */
@NullMarked
package org.testimony.contract.topic;

import org.jspecify.annotations.NullMarked;
