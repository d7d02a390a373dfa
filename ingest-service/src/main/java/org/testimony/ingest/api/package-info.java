/** The HTTP interface: articles in, feeds managed, problems explained. */
@NullMarked
package org.testimony.ingest.api;

import org.jspecify.annotations.NullMarked;
