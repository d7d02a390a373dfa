package org.testimony.ingest.feed.repair;

/** One kind of fault that a feed had, and what was made of it. */
public enum Repair {
    WRONG_CHARSET("the stated character set does not fit the bytes; another one was used"),
    INVALID_BYTES("bytes that are no text in the character set became U+FFFD"),
    DOUBLE_ENCODED("text was encoded as UTF-8 twice; once was undone"),
    TEXT_BEFORE_ROOT("text before the first element was left out"),
    TEXT_AFTER_ROOT("what follows the end of the document was left out"),
    BARE_AMPERSAND("an & that starts no entity stands for itself"),
    BARE_LESS_THAN("a < that starts no tag stands for itself"),
    UNKNOWN_ENTITY("an entity that nobody defines was kept as written"),
    BAD_CHARACTER_REFERENCE("a reference to a character that does not exist became U+FFFD"),
    BAD_ATTRIBUTE("an attribute without quotes or value was read as far as it goes"),
    UNCLOSED_ELEMENT("an element was closed where its parent ends"),
    STRAY_END_TAG("an end tag that closes nothing was left out"),
    UNCLOSED_SECTION("a comment, CDATA section or tag that does not end was closed"),
    UNDECLARED_PREFIX("a namespace prefix without declaration was taken for what it usually means"),
    TEXT_CUT("a text longer than 1 MiB was cut"),
    UNREADABLE_DATE("a date could not be read; its text was kept"),
    UNSAFE_LINK("a link that is no http or https address was left out"),
    ACTIVE_MARKUP("text that looked like active markup was made harmless"),
    JSON_AS_TEXT("a JSON value of another type was read as text, or left out");

    private final String sentence;

    Repair(String sentence) {
        this.sentence = sentence;
    }

    /** What was put right, in words for an operator. */
    public String sentence() {
        return sentence;
    }
}
