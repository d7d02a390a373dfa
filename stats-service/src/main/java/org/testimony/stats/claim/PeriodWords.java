package org.testimony.stats.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words in which a text says what time a figure is about: years, months and seasons, alone, from one to another, or
 * since one. What it cannot read, or cannot place without a day of publication, stays words.
 */
final class PeriodWords {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> SINCE = Set.of("since", "seit", "depuis", "desde", "dal", "sinds", "sejak", "منذ");
    /** Beginnings of the names of months in the languages read, January first. */
    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile("jan.*|enero|ene|genn.*|يناير"),
            Pattern.compile("feb.*|fév.*|fevr.*|فبراير"),
            Pattern.compile("mar(ch|z|zo|s|et)?|mär.*|maart|maret|مارس"),
            Pattern.compile("apr.*|avr.*|abr.*|nisan|أبريل"),
            Pattern.compile("may(o|ıs)?|mai|mei|magg.*|مايو"),
            Pattern.compile("jun.*|juin|giu.*|haziran|يونيو"),
            Pattern.compile("jul.*|juil.*|lugl.*|temmuz|يوليو"),
            Pattern.compile("aug.*|août|aout|ago.*|agustus|أغسطس"),
            Pattern.compile("sept?(ember|embre|iembre|tembre)?|settembre|eylül|سبتمبر"),
            Pattern.compile("oct.*|okt.*|ott.*|ekim|أكتوبر"),
            Pattern.compile("nov.*|kasım|نوفمبر"),
            Pattern.compile("dec.*|déc.*|dez.*|dic.*|des(ember)?|ديسمبر"));

    private PeriodWords() {}

    /** The days meant; empty when the words do not tell. */
    static Optional<Span> read(String words, @Nullable LocalDate published) {
        String text = words.toLowerCase(Locale.ROOT);
        List<Integer> years = years(text, published);
        List<Integer> months = months(text);
        boolean since = words(text).stream().anyMatch(SINCE::contains);
        if (years.isEmpty() && (months.isEmpty() || published == null)) {
            return Optional.empty();
        }
        if (months.isEmpty()) {
            return span(
                    LocalDate.of(years.get(0), 1, 1),
                    LocalDate.of(years.get(years.size() - 1), 12, 31),
                    since,
                    published);
        }
        YearMonth last = lastMonth(years, months, published);
        YearMonth first = YearMonth.of(years.size() > 1 ? years.get(0) : last.getYear(), months.get(0));
        if (first.isAfter(last)) {
            first = first.minusYears(1);
        }
        return span(first.atDay(1), last.atEndOfMonth(), since, published);
    }

    private static YearMonth lastMonth(List<Integer> years, List<Integer> months, @Nullable LocalDate published) {
        int month = months.get(months.size() - 1);
        if (!years.isEmpty() || published == null) {
            return YearMonth.of(years.get(years.size() - 1), month);
        }
        // A month without a year is the last one before the article.
        YearMonth named = YearMonth.of(published.getYear(), month);
        return named.isAfter(YearMonth.from(published)) ? named.minusYears(1) : named;
    }

    private static Optional<Span> span(LocalDate from, LocalDate to, boolean since, @Nullable LocalDate published) {
        LocalDate end = since && published != null && !published.isBefore(from) ? published : to;
        return end.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, end));
    }

    private static List<Integer> years(String text, @Nullable LocalDate published) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group(1)));
        }
        if (years.isEmpty() && published != null) {
            if (text.contains("last year")) {
                years.add(published.getYear() - 1);
            } else if (text.contains("this year")) {
                years.add(published.getYear());
            }
        }
        return years;
    }

    private static List<Integer> months(String text) {
        List<Integer> months = new ArrayList<>();
        for (String word : words(text)) {
            switch (word) {
                case "spring" -> months.addAll(List.of(3, 5));
                case "summer", "sommer", "verano", "zomer" -> months.addAll(List.of(6, 8));
                case "autumn", "herbst", "otoño", "herfst" -> months.addAll(List.of(9, 11));
                default -> month(word).ifPresent(months::add);
            }
        }
        return months;
    }

    private static Optional<Integer> month(String word) {
        for (int at = 0; at < MONTHS.size(); at++) {
            if (MONTHS.get(at).matcher(word).matches()) {
                return Optional.of(at + 1);
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(result -> result.group()).toList();
    }
}
