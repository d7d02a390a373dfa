package org.testimony.stats.http;

/** RFC 9457. */
record HttpProblemBody(String type, String title, int status, String detail) {}
