package org.testimony.classify.text;

/**
 * A place where an entry of the lexicon stands.
 *
 * @param group the entry's group, such as {@code org}
 * @param value what the entry stands for where the group has values, such as a country code; otherwise empty
 * @param first first token
 * @param end the token after the last
 */
public record Hit(String group, String value, int first, int end) {}
