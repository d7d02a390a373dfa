package org.testimony.ingest.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Time zones as dates name them: an offset, an abbreviation, or a place of the zone database. */
final class ZoneNames {
    private static final Pattern OFFSET =
            Pattern.compile("(?:gmt|utc|ut|z)?\\s*([+-])(\\d{1,2})(?::?(\\d\\d))?(?:\\s*\\(.*\\))?");
    private static final int MINUTES = 60;

    /** Abbreviations by their offset in minutes. Where one means several zones, it is the one with most news. */
    private static final Map<String, ZoneOffset> SHORT = abbreviations(
            "0 ut utc gmt z wet",
            "60 bst cet met mez west wat",
            "120 cest mest mesz eet cat sast",
            "180 eest msk trt eat",
            "240 msd gst",
            "300 pkt uzt",
            "330 ist",
            "345 npt",
            "420 wib ict",
            "480 wita hkt sgt myt pht awst",
            "540 wit jst kst",
            "570 acst",
            "600 aest",
            "630 acdt",
            "660 aedt",
            "720 nzst",
            "780 nzdt",
            "-150 ndt",
            "-180 adt art brt",
            "-210 nst",
            "-240 edt ast clt",
            "-300 est et cdt",
            "-360 cst ct mdt",
            "-420 mst mt pdt",
            "-480 pst pt akdt",
            "-540 akst",
            "-600 hst");

    private static final Map<String, String> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.indexOf('/') > 0)
            .collect(Collectors.toMap(Folded::of, id -> id, (one, other) -> one));

    private ZoneNames() {}

    /** The zone that a text in lower case names. */
    static Optional<ZoneId> read(String text) {
        ZoneOffset known = SHORT.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            return offset(offset);
        }
        String place = PLACES.get(text);
        int comment = text.indexOf(" (");
        return place == null && comment > 0
                ? read(text.substring(0, comment))
                : Optional.ofNullable(place).map(ZoneId::of);
    }

    private static Optional<ZoneId> offset(Matcher at) {
        int minute = at.group(3) == null ? 0 : Integer.parseInt(at.group(3));
        int minutes = Integer.parseInt(at.group(2)) * MINUTES + minute;
        if (minute >= MINUTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds((at.group(1).equals("-") ? -minutes : minutes) * MINUTES));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, ZoneOffset> abbreviations(String... lines) {
        Map<String, ZoneOffset> zones = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(Integer.parseInt(words[0]) * MINUTES);
            for (int at = 1; at < words.length; at++) {
                zones.put(words[at], offset);
            }
        }
        return Map.copyOf(zones);
    }
}
