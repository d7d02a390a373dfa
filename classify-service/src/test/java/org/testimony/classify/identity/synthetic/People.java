package org.testimony.classify.identity.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.testimony.classify.identity.synthetic.SyntheticPerson.Form;
import org.testimony.contract.person.Gender;

/** Draws people. */
final class People {
    private static final List<Culture> CULTURES = Culture.all();
    private static final List<String> ROLES = List.of(
            "fighter",
            "fighter",
            "fighter",
            "other",
            "bride/family",
            "religious police",
            "medic",
            "administrator",
            "child soldier",
            "media",
            "guard");
    private static final List<String> KUNYAS = List.of(
            "Omar",
            "Ahmed",
            "Abdullah",
            "Bakr",
            "Mohammed",
            "Ibrahim",
            "Ali",
            "Hamza",
            "Khaled",
            "Musab",
            "Yusuf",
            "Hafs",
            "Anas",
            "Usama",
            "Dujana",
            "Talha",
            "Qatada",
            "Suleiman",
            "Zubair",
            "Harith",
            "Jihad",
            "Luqman",
            "Yasir",
            "Nuwas",
            "Rayyan",
            "Muktail",
            "Sayyaf",
            "Turab",
            "Walaa",
            "Ghurayb");
    private static final List<String> SYLLABLES = List.of(
            "ba", "den", "kur", "mel", "ro", "sha", "tov", "lin", "gar", "nes", "ha", "dri", "vol", "ze", "mar", "pek",
            "jo", "lus", "wan", "ter");
    private static final List<String> BOYS_AND_GIRLS = List.of("child soldier");
    private static final LocalDate START = LocalDate.of(2013, 6, 1);

    private final Dice dice;
    private final NoiseRates noise;
    private final List<String> places = new ArrayList<>();

    People(Dice dice, NoiseRates noise) {
        this.dice = dice;
        this.noise = noise;
        for (int i = 0; i < 1_500; i++) {
            places.add(word(2 + dice.below(2)));
        }
    }

    List<SyntheticPerson> draw(int count) {
        List<SyntheticPerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean alike = !people.isEmpty() && dice.chance(noise.lookAlike());
            SyntheticPerson fresh = person("p" + i, dice.pick(CULTURES));
            people.add(alike ? like(dice.pick(people), fresh) : fresh);
        }
        return people;
    }

    private SyntheticPerson person(String id, Culture culture) {
        boolean woman = dice.chance(0.25);
        String family = family(culture);
        LocalDate left = START.plusDays(dice.below(2_200));
        String role = woman ? "bride/family" : dice.pick(ROLES);
        int age = BOYS_AND_GIRLS.contains(role) ? 11 + dice.below(6) : 17 + dice.days(9);
        String nationality = dice.pick(culture.nationalities());
        return new SyntheticPerson(
                id,
                culture,
                woman ? Gender.FEMALE : Gender.MALE,
                given(woman ? culture.women() : culture.men(), culture.topHeavy() ? 1 : 6),
                family,
                woman && dice.chance(0.1) ? family(culture) : family,
                (woman ? "Umm " : "Abu ") + dice.zipf(KUNYAS, 0) + (dice.chance(0.4) ? nisba(nationality) : ""),
                form(nationality),
                nationality,
                left.getYear() - age,
                role,
                dice.chance(0.5) ? nationality : dice.pick(List.of("TR", "SY", "IQ", "DE", "FR", "JO")),
                left,
                Stream.generate(() -> dice.chance(0.3) ? dice.zipf(places, 0) : dice.pick(places))
                        .limit(5)
                        .distinct()
                        .toList(),
                left.plusDays(20L + dice.days(150)));
    }

    /** The same first name, nationality, sex and age; all else is the other person's. */
    private static SyntheticPerson like(SyntheticPerson known, SyntheticPerson p) {
        return new SyntheticPerson(
                p.id(),
                known.culture(),
                known.gender(),
                known.given(),
                p.family(),
                p.married(),
                p.kunya(),
                p.usual(),
                known.nationality(),
                known.born(),
                p.role(),
                p.residence(),
                p.left(),
                p.facts(),
                p.firstReported());
    }

    /** Courts of some countries print initials only. */
    private Form form(String nationality) {
        boolean initials = List.of("DE", "AT", "CH", "BE", "NL", "FR").contains(nationality);
        int of100 = dice.below(100);
        return initials && of100 < 55
                ? Form.INITIAL
                : of100 < 52 ? Form.FULL : of100 < 66 ? Form.SINGLE : of100 < 70 ? Form.KUNYA : Form.NONE;
    }

    /** The commonest names are borne by two thirds of people, the rest have one of thousands. */
    private String given(List<String> common, int flat) {
        return dice.chance(0.35) ? word(2 + dice.below(2)) : dice.zipf(common, flat);
    }

    /** The commonest forty family names are borne by a third. */
    private String family(Culture culture) {
        return dice.chance(0.65) ? word(2 + dice.below(3)) : dice.zipf(culture.families(), 6);
    }

    private static String nisba(String nationality) {
        return switch (nationality) {
            case "DE", "AT", "CH" -> " al-Almani";
            case "FR" -> " al-Faransi";
            case "BE" -> " al-Belgiki";
            case "TN" -> " al-Tunisi";
            case "SA" -> " al-Jazrawi";
            case "RU" -> " al-Shishani";
            case "IQ" -> " al-Iraqi";
            case "GB" -> " al-Britani";
            case "ID" -> " al-Indunisi";
            default -> " al-Muhajir";
        };
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(dice.pick(SYLLABLES));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
