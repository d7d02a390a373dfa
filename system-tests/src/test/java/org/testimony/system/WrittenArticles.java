package org.testimony.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testimony.contract.topic.Json;

/**
 * Articles made for tests, each about one person of its own who left in a known month. The names are built from
 * syllables, so that no two of them are alike and none is a real person's.
 */
final class WrittenArticles {
    private static final List<String> SYLLABLES = List.of(
            "bra", "dok", "fen", "gil", "hum", "jat", "kel", "lor", "mip", "nuv", "pex", "rud", "sib", "tov", "wam",
            "yez", "cla", "dru", "fli", "gro", "ska", "spe", "tri", "zul", "vak", "bem", "cho", "del", "fyr", "gan",
            "hesh", "kur");
    private static final List<String> PLACES = List.of("Raqqa", "Manbij", "Tabqa", "Deir al-Zor", "Mosul");
    private static final List<String> REASONS = List.of(
            "the commanders looted shops and kept the best houses for their friends",
            "the fighters beheaded villagers who had done nothing",
            "there was no electricity, little food and none of the pay he had been promised",
            "the group attacked other rebels instead of fighting the army of President Assad");

    private WrittenArticles() {}

    /** The nth article; two calls with one number give the same text. */
    static ObjectNode number(int n) {
        LocalDate left = monthLeft(n);
        return number(n, left, left.plusMonths(2));
    }

    /** The first day of the month in which the person of the nth article left. */
    static LocalDate monthLeft(int n) {
        return LocalDate.of(2014, 3, 1).plusMonths(n % 24);
    }

    /** The nth article as it would be news today: about somebody who left in the month before. */
    static ObjectNode ofToday(int n) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return number(n, today.withDayOfMonth(1).minusMonths(1), today);
    }

    private static ObjectNode number(int n, LocalDate left, LocalDate published) {
        String month = left.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + left.getYear();
        Random chance = new Random(n * 7_919L);
        String name = name(chance);
        String text = name + ", a " + (19 + n % 20) + "-year-old Syrian who had fought for Islamic State in "
                + PLACES.get(n % PLACES.size()) + ", fled the group in " + month + ".\n\n\"I left because "
                + REASONS.get(n % REASONS.size()) + ",\" " + name + " said in an interview.\n\n" + padding(chance);
        return Json.mapper()
                .createObjectNode()
                .put("url", "https://news.example.org/" + n + "/left-the-group")
                .put("title", name + " tells why he left Islamic State")
                .put("text", text)
                .put("publisher", "Example Tribune")
                .put("publishedAt", published.toString())
                .put("language", "en");
    }

    /** An article about nobody who left. */
    static ObjectNode ofTheWeather(int n) {
        return number(1000 + n)
                .put("title", "A mild autumn, part " + n)
                .put("text", "The weather in the valley stayed mild, and the harvest of " + n + " fields came in.");
    }

    static List<ObjectNode> upTo(int count) {
        return IntStream.range(0, count).mapToObj(WrittenArticles::number).toList();
    }

    /** Two reports by two outlets whose persons may be one, for all that their texts say: an analyst has to decide. */
    static List<ObjectNode> ofTwoWhoMayBeOne() {
        return List.of(
                ofOneWhoFled("Abu Ahmed", "Example Tribune", 9_001),
                ofOneWhoFled("Abu Ahmad", "Example Herald", 9_002));
    }

    private static ObjectNode ofOneWhoFled(String name, String publisher, int n) {
        String text = name
                + ", a Syrian who had fought for Islamic State, fled the group.\n\n\"I left because "
                + REASONS.get(n % REASONS.size()) + ",\" " + name + " said in an interview.\n\n"
                + padding(new Random(n));
        return Json.mapper()
                .createObjectNode()
                .put("url", "https://" + n + ".example.org/left-the-group")
                .put("title", name + " tells why he left Islamic State")
                .put("text", text)
                .put("publisher", publisher)
                .put("publishedAt", "2015-01-1" + n % 10)
                .put("language", "en");
    }

    /** Words that mean nothing and differ from article to article, so that no two look like copies of one text. */
    private static String padding(Random chance) {
        return Stream.generate(() -> word(chance, 4)).limit(80).collect(Collectors.joining(" ", "So ", "."));
    }

    private static String name(Random chance) {
        String word = word(chance, 4);
        return "Abu " + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String word(Random chance, int syllables) {
        return Stream.generate(() -> SYLLABLES.get(chance.nextInt(SYLLABLES.size())))
                .limit(syllables)
                .collect(Collectors.joining());
    }
}
