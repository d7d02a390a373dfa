/** What the service shows over HTTP of its state, and how it says no. */
@NullMarked
package org.testimony.classify.http;

import org.jspecify.annotations.NullMarked;
