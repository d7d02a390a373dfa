package org.testimony.classify.identity.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.testimony.contract.name.Skeleton;

/**
 * How rare names are, from a packaged table: the negative decimal logarithm of the share of people who bear one, so that
 * two names of one person add up. A static table keeps a judgement a function of two mentions alone.
 */
public final class NameFrequencies {
    /** Rarity of a name that the table does not list. */
    static final double UNLISTED = 3.6;

    private static final String PACKAGED = "/identity/names.txt";
    private static final double[] OF_CLASS = {0, 1.5, 2, 2.5, 3};
    // A place many come from says where somebody is from and hardly who.
    private static final double[] OF_NISBA = {0, 0.8, 1.2, 1.5, 1.5};

    private static final NameFrequencies TABLE = read();

    private final Map<String, Double> names = new HashMap<>();
    private final Map<String, Double> kunyas = new HashMap<>();
    private final Map<String, Double> nisbas = new HashMap<>();

    private NameFrequencies() {}

    /** The table that comes with the service. */
    public static NameFrequencies packaged() {
        return TABLE;
    }

    /** Rarity of a given or family name by its consonants. */
    public double name(String skeleton) {
        return names.getOrDefault(skeleton, UNLISTED);
    }

    /** Rarity of the word after Abu or Umm, among battle names. */
    double kunya(String skeleton) {
        Double listed = kunyas.get(skeleton);
        // Battle names are chosen from fewer words than names are.
        return listed != null ? listed : Math.min(name(skeleton) + 0.5, UNLISTED - 0.3);
    }

    /** Rarity of a word after the first in a battle name. */
    double surnameOfKunya(String skeleton) {
        Double listed = nisbas.get(skeleton);
        return listed != null ? listed : name(skeleton);
    }

    private static NameFrequencies read() {
        try (InputStream in = NameFrequencies.class.getResourceAsStream(PACKAGED)) {
            if (in == null) {
                throw new IllegalStateException(PACKAGED + " is not on the class path: build the service again");
            }
            NameFrequencies table = new NameFrequencies();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(PACKAGED + " cannot be read: build the service again", e);
        }
    }

    private void add(String line) {
        String[] parts = line.split(":", 2);
        String[] head = parts[0].split(" ");
        int rank = Integer.parseInt(head[0]);
        boolean nisba = head[1].equals("nisba");
        Map<String, Double> table = nisba ? nisbas : head[1].equals("kunya") ? kunyas : names;
        for (String name : parts[1].strip().split("\\s+")) {
            // Two names with the same consonants share the commoner one's class: never overrate an agreement.
            table.merge(Skeleton.of(name), nisba ? OF_NISBA[rank] : OF_CLASS[rank], Math::min);
        }
    }
}
