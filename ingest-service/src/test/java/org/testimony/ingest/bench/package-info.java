/** Benchmarks: programs of their own, run by hand; docs/performance.md tells how. */
package org.testimony.ingest.bench;
