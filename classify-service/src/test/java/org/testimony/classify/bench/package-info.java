/** Benchmarks as programs: run by hand, never by the build. */
@NullMarked
package org.testimony.classify.bench;

import org.jspecify.annotations.NullMarked;
