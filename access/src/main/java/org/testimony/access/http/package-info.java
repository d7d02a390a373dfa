/** The check in front of every call, the way to sign in, and who asked. */
@NullMarked
package org.testimony.access.http;

import org.jspecify.annotations.NullMarked;
