/** What a browser holds while somebody is signed in. */
@NullMarked
package org.testimony.access.session;

import org.jspecify.annotations.NullMarked;
