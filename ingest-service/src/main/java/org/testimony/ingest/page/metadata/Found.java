package org.testimony.ingest.page.metadata;

/** A fact of a page on one line without markup, and where on the page it stood. */
public record Found(String value, String source) {}
