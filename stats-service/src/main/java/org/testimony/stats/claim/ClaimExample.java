package org.testimony.stats.claim;

/** One sentence that asserts a figure, and where it stands. */
record ClaimExample(String articleId, String title, String publisher, String url, String quote) {}
