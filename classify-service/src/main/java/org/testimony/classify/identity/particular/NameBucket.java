package org.testimony.classify.identity.particular;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/**
 * Into which of 65,536 buckets a rare word of a name falls, by its consonants. Enough to know a name again that must not be
 * told, too little to read it back: of a million names some fifteen share a bucket.
 *
 * @param number 0 to 65,535
 */
public record NameBucket(int number) {
    private static final int BITS_OF_A_BYTE = 8;
    private static final int LOW_BITS = 0xFF;

    /** The bucket of a rare word; see {@link NamesBeside#rareWords(String)}. */
    public static NameBucket of(String rareWord) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(rareWord.getBytes(StandardCharsets.UTF_8));
            return new NameBucket((digest[0] & LOW_BITS) << BITS_OF_A_BYTE | digest[1] & LOW_BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The buckets of the rare words of a name. */
    static Stream<NameBucket> ofAll(String name) {
        return NamesBeside.rareWords(name).map(NameBucket::of);
    }

    /** Four hexadecimal digits. */
    @Override
    public String toString() {
        return "%04x".formatted(number);
    }
}
