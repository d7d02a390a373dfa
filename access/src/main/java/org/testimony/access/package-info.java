/** Who may do what in the services: users and roles, sign-in, and the check before each call. */
@NullMarked
package org.testimony.access;

import org.jspecify.annotations.NullMarked;
