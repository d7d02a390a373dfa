/** Where things lie: the built project, and the folder with an installation's data. */
@NullMarked
package org.testimony.embedded.folder;

import org.jspecify.annotations.NullMarked;
