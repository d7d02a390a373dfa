package org.testimony.ingest.date;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The months in English, German, French, Spanish, Italian, Dutch, Portuguese, Indonesian, Turkish, Arabic (of Egypt, the
 * Levant and the Maghreb), Greek, Hungarian and Russian. Three letters are enough when they fit one month only.
 */
final class MonthNames {
    private static final int SHORTEST = 3;
    private static final int NONE = 0;

    /** A line a month; accents do not count. */
    private static final String[] NAMES = {
        "january januar jänner janvier enero gennaio januari janeiro ocak يناير كانون-الثاني جانفي ιανουάριος ιανουαρίου január январь января",
        "february februar février febrero febbraio februari fevereiro şubat فبراير شباط فيفري φεβρουάριος φεβρουαρίου február февраль февраля",
        "march märz mars marzo maart março maret mart مارس آذار μάρτιος μαρτίου μαω március март марта",
        "april avril abril aprile nisan أبريل إبريل نيسان أفريل απρίλιος απριλίου április апрель апреля",
        "may mai mayo maggio mei maio mayıs مايو أيار ماي μάιος μαΐου május май мая",
        "june juni juin junio giugno junho haziran يونيو حزيران جوان ιούνιος ιουνίου ιον június июнь июня",
        "july juli juillet julio luglio julho temmuz يوليو تموز جويلية ιούλιος ιουλίου ιολ július июль июля",
        "august août agosto augustus agustus ağustos أغسطس آب أوت αύγουστος αυγούστου augusztus август августа",
        "september septembre septiembre setiembre settembre setembro eylül سبتمبر أيلول σεπτέμβριος σεπτεμβρίου szeptember сентябрь сентября sept",
        "october oktober octobre octubre ottobre outubro ekim أكتوبر تشرين-الأول οκτώβριος οκτωβρίου október октябрь октября",
        "november novembre noviembre novembro kasım نوفمبر تشرين-الثاني νοέμβριος νοεμβρίου ноябрь ноября",
        "december dezember décembre diciembre dicembre dezembro desember aralık ديسمبر كانون-الأول δεκέμβριος δεκεμβρίου декабрь декабря",
    };

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** The number of a month, January being 1, from its folded name or the start of it. */
    static @Nullable Integer number(String folded) {
        Integer number = NUMBERS.get(folded);
        return number == null || number == NONE ? null : number;
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> byStart = new HashMap<>();
        Map<String, Integer> byName = new HashMap<>();
        for (int month = 1; month <= NAMES.length; month++) {
            for (String written : NAMES[month - 1].split(" ", -1)) {
                String name = Folded.of(written);
                byName.put(name, month);
                for (int length = SHORTEST; length < name.length(); length++) {
                    byStart.merge(name.substring(0, length), month, (one, other) -> one.equals(other) ? one : NONE);
                }
            }
        }
        byStart.putAll(byName); // "mai" is a month, though "maia" would be something else
        return Map.copyOf(byStart);
    }
}
