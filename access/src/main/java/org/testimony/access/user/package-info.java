/** Who may sign in: names, roles and what their passwords are checked with, kept in one file. */
@NullMarked
package org.testimony.access.user;

import org.jspecify.annotations.NullMarked;
