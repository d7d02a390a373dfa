package org.testimony.classify.language;

import java.util.Locale;

/**
 * Tells the language of a text from its script, its commonest words and, where these do not settle it, a trained model. What an
 * article says of itself is a hint: it decides only where the text is too short to tell.
 */
public final class LanguageGuess {
    private static final int FEW_WORDS = 12;
    private static final double CLEAR = 0.14;
    private static final double EXPECTED = 0.08;
    private static final double LEAD = 1.6;
    private static final double SURE = 0.25;
    private static final int SAMPLE = 1000;
    private static final int SCRIPT_SAMPLE = 300;
    private static final String UNKNOWN = "und";

    /** Letters of Persian, Urdu, Pashto and Kurdish that Arabic does not have. */
    private static final String NOT_ARABIC = "پچژگکیٹڈڑےھہۆێڵەټځڅډړږښڼې";

    private LanguageGuess() {}

    /**
     * The language of a text.
     *
     * @param declared what the article says of itself as a language tag, {@code und} when it does not
     */
    public static Language of(String declared, String text) {
        String hint = hint(declared);
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        if (arabicScript(sample)) {
            return plainArabic(sample) ? Language.of("ar", 1) : trained(sample, hint);
        }
        FrequentWords common = FrequentWords.in(sample);
        if (common.words() < FEW_WORDS) {
            return few(common, hint, sample);
        }
        boolean ahead = common.share() >= LEAD * common.second();
        boolean expected = common.best().equals(hint) && common.share() >= EXPECTED;
        if (ahead && (expected || common.share() >= CLEAR)) {
            return Language.of(common.best(), Math.min(1, 2 * common.share()));
        }
        return settled(trained(sample, hint), common, hint);
    }

    /** The model is weak on short texts: there the commonest words, or the hint that they agree with, overrule it. */
    private static Language settled(Language trained, FrequentWords common, String hint) {
        boolean told = common.best().equals(hint) && common.share() >= EXPECTED
                || common.share() >= CLEAR && common.share() > common.second();
        boolean weak = trained.confidence() < SURE && !trained.supported();
        return weak && told ? Language.of(common.best(), trained.confidence()) : trained;
    }

    private static Language few(FrequentWords common, String hint, String sample) {
        if (!hint.equals(UNKNOWN)) {
            return Language.of(hint, 0.3);
        }
        boolean told = !common.best().isEmpty() && common.share() >= LEAD * common.second();
        return told ? Language.of(common.best(), 0.3) : trained(sample, hint);
    }

    private static Language trained(String sample, String hint) {
        Language language = TrainedModel.predict(sample);
        return language.code().equals(UNKNOWN) && !hint.equals(UNKNOWN) ? Language.of(hint, 0.1) : language;
    }

    private static String hint(String declared) {
        String code = Locale.forLanguageTag(declared.replace('_', '-')).getLanguage();
        return code.isEmpty() ? UNKNOWN : Iso.current(code);
    }

    private static boolean arabicScript(String text) {
        int letters = 0;
        int arabic = 0;
        for (int i = 0; i < Math.min(text.length(), SCRIPT_SAMPLE); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            arabic += c >= '\u0620' && c <= '\u06ff' && Character.isLetter(c) ? 1 : 0;
        }
        return arabic * 2 > letters;
    }

    /** A few foreign letters stand in names; more of them make another language. */
    private static boolean plainArabic(String text) {
        int foreign = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            foreign += NOT_ARABIC.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            all += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return foreign * 100 < all;
    }
}
