package org.testimony.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.format.WrittenAuthor;

/** Tells an author's name from the mail address that RSS wants beside it, in either order. */
final class AuthorText {
    private static final int LONGEST = 500;
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|<\\s*>|\\[\\s*\\]|(?i)mailto:");

    private AuthorText() {}

    /** The author, or nothing when nobody is named. */
    static @Nullable FeedAuthor read(WrittenAuthor written, String base, PlainText texts) {
        String text = written.name() == null ? written.text() : written.name();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        String email = written.email();
        if (text.indexOf('@') >= 0) {
            Matcher mail = MAIL.matcher(text);
            if (mail.find()) {
                email = email == null ? mail.group() : email;
                text = without(text, mail);
            }
        }
        String name = texts.words(HtmlText.title(text));
        String uri = Links.resolve(written.uri(), base);
        if (name.isEmpty() && email == null && uri == null) {
            return null;
        }
        String address = email == null ? null : texts.words(email);
        return new FeedAuthor(name.isEmpty() ? (address == null ? String.valueOf(uri) : address) : name, address, uri);
    }

    private static String without(String text, Matcher mail) {
        String rest = text.substring(0, mail.start()) + text.substring(mail.end());
        String name = EMPTY_BRACKETS.matcher(rest).replaceAll("").strip();
        boolean bracketed = name.startsWith("(") && name.endsWith(")");
        return bracketed ? name.substring(1, name.length() - 1) : name;
    }
}
