package org.testimony.ingest.date;

/** The signs that East Asian dates put after year, month, day, hour, minute and second; and months of two words. */
final class CalendarSigns {
    private CalendarSigns() {}

    /** The date with dashes and colons for signs. */
    static String spelledOut(String text) {
        if (text.chars().allMatch(unit -> unit < 0x600)) {
            return text;
        }
        return text.replace("كانون ال", "كانون-ال")
                .replace("تشرين ال", "تشرين-ال")
                .replaceAll("(\\d)[년年]\\s*(\\d{1,2})[월月]\\s*(\\d{1,2})[일日号號]", "$1-$2-$3 ")
                .replaceAll("(\\d)[시時时]\\s*(\\d{1,2})[분分]\\s*(\\d{1,2})[초秒]", "$1:$2:$3 ")
                .replaceAll("(\\d)[시時时]\\s*(\\d{1,2})[분分]", "$1:$2 ");
    }
}
