package org.testimony.ingest.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates made of words: RFC 822, RFC 850, RFC 2822, asctime and what people make of them. What a word is, its form tells,
 * so the order of day, month, year and time does not matter.
 */
final class WordDate {
    private static final ZoneId SEOUL = ZoneOffset.ofHours(9);
    private static final Pattern COMMENT = Pattern.compile("\\([^)]*\\)");
    private static final Pattern GAP = Pattern.compile("[\\s,;]+");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}(:.*|h\\d\\d|[ap]\\.?m\\.?)");
    private static final Pattern OFFSET = Pattern.compile("(gmt|utc)?[+-]\\d.*");
    private static final Pattern SIGNED = Pattern.compile("[+-].*");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(\\.|st|nd|rd|th|er|e|\u00ba|o|\u00aa|a)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}.'-]+");
    private static final Set<String> FILLERS = Set.of(
            "de", "del", "of", "at", "um", "uhr", "a", "as", "las", "le", "il", "the", "on", "om", "den", "der", "г",
            "года", "в", "kl", "h", "-", "|", "и", "الساعة", "στις");
    private static final Set<String> MORNING = Set.of("am", "a.m", "오전", "π.μ", "πμ", "oo", "ص");
    private static final Set<String> AFTERNOON = Set.of("pm", "p.m", "오후", "μ.μ", "μμ", "os", "م");

    private @Nullable Integer year;
    private @Nullable Integer month;
    private @Nullable Integer day;
    private @Nullable ClockTime time;
    private @Nullable ZoneId zone;
    private boolean afternoon;
    private boolean morning;
    private boolean started;

    private WordDate() {}

    static Optional<Instant> read(String folded) {
        WordDate date = new WordDate();
        String text = CalendarSigns.spelledOut(COMMENT.matcher(folded).replaceAll(" "));
        for (String word : GAP.split(text, -1)) {
            if (!word.isEmpty() && !date.take(word)) {
                return Optional.empty();
            }
        }
        return date.instant(folded.matches(".*[\uac00-\ud7a3].*") ? SEOUL : ZoneOffset.UTC);
    }

    private boolean take(String word) {
        boolean first = !started;
        started = true;
        if (FILLERS.contains(word)) {
            return true;
        }
        if (TIME.matcher(word).matches()) {
            return takeTime(word);
        }
        if (OFFSET.matcher(word).matches()) {
            return takeZone(word, false);
        }
        if (Character.isDigit(word.charAt(0))) {
            return takeNumber(word);
        }
        return !SIGNED.matcher(word).matches() && takeName(strip(word), first);
    }

    private boolean takeTime(String word) {
        if (time != null) {
            return false;
        }
        time = ClockTime.read(word).orElse(null);
        return time != null;
    }

    private boolean takeZone(String word, boolean lenient) {
        if (zone == null) {
            zone = ZoneNames.read(word).orElse(lenient ? ZoneOffset.UTC : null);
        }
        return zone != null;
    }

    private boolean takeNumber(String word) {
        if (word.chars().allMatch(Character::isDigit)) {
            return takeDigits(word);
        }
        var ordinal = DAY.matcher(word);
        if (ordinal.matches() && day == null) {
            day = Integer.valueOf(ordinal.group(1));
            return true;
        }
        LocalDate whole = PartedDate.read(word);
        if (whole == null || year != null || month != null || day != null) {
            return false;
        }
        year = whole.getYear();
        month = whole.getMonthValue();
        day = whole.getDayOfMonth();
        return true;
    }

    private boolean takeDigits(String word) {
        if (word.length() <= 2 && day == null) {
            day = Integer.valueOf(word);
            return true;
        }
        if (word.length() > 4 || year != null) {
            return false;
        }
        int number = Integer.parseInt(word);
        year = word.length() == 2 ? Years.full(number) : word.length() == 4 ? number : 1900 + number;
        return true;
    }

    private boolean takeName(String word, boolean first) {
        Integer named = MonthNames.number(word);
        if (named != null && month == null) {
            month = named;
            return true;
        }
        if (MORNING.contains(word) || AFTERNOON.contains(word)) {
            morning = MORNING.contains(word);
            afternoon = !morning;
            return true;
        }
        if (first || word.isEmpty() || FILLERS.contains(word)) {
            return true; // the first word is the day of the week, in whatever language
        }
        // RFC 2822 takes a zone that nobody knows as UTC.
        boolean zoneLike =
                time != null && word.length() <= 5 && NAME.matcher(word).matches();
        return ZoneNames.read(word).isPresent() || zoneLike ? takeZone(word, true) : false;
    }

    private Optional<Instant> instant(ZoneId unlessStated) {
        if (year == null || month == null) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day == null ? 1 : day);
        ClockTime at = time == null ? new ClockTime(java.time.Duration.ZERO, null) : time;
        at = afternoon ? at.afternoon() : morning ? at.morning() : at;
        return Optional.of(at.on(date, zone == null ? unlessStated : zone));
    }

    private static String strip(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
