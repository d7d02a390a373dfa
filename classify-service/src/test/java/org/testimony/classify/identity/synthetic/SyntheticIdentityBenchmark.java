package org.testimony.classify.identity.synthetic;

import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.testimony.classify.identity.IdentityChanges;
import org.testimony.classify.identity.IdentityLedger;
import org.testimony.classify.identity.IdentityTables;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * Puts a synthetic world through the ledger, in memory, one mention at a time, and prints how well persons are found, how
 * fast, and how much is kept; beside it the plain rule "the same folded name is the same person". Arguments: people, mentions,
 * seeds; 5,000, 40,000 and 41 unless told otherwise.
 */
public final class SyntheticIdentityBenchmark {
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");
    private static final int WARM_UP = 2_000;

    private SyntheticIdentityBenchmark() {}

    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        int mentions = args.length > 1 ? Integer.parseInt(args[1]) : 40_000;
        found(SyntheticWorld.draw(WARM_UP / 8, WARM_UP, 1, NoiseRates.measured()), IdentityTables.inMemory());
        for (int i = 2; i < Math.max(3, args.length); i++) {
            run(people, mentions, args.length > i ? Long.parseLong(args[i]) : 41);
        }
    }

    private static void run(int people, int count, long seed) {
        List<SyntheticMention> mentions = SyntheticWorld.draw(people, count, seed, NoiseRates.measured());
        List<String> truth = mentions.stream().map(SyntheticMention::person).toList();
        long before = heap();
        IdentityTables tables = IdentityTables.inMemory();
        long start = System.nanoTime();
        List<String> found = found(mentions, tables);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "seed %d: %d people, %d mentions%n", seed, people, count);
        System.out.printf(
                Locale.ROOT,
                "ledger      %s | %.0f mentions/s | heap %.0f MiB%n",
                Partition.of(truth, found),
                count / seconds,
                (heap() - before) / 1048576.0);
        System.out.println("plain rule  " + Partition.of(truth, plain(mentions)));
    }

    /** The person of each mention after all of them were reported in order. */
    static List<String> found(List<SyntheticMention> mentions, IdentityTables tables) {
        IdentityLedger ledger = new IdentityLedger(tables);
        Map<MentionId, DefectorId> persons = new HashMap<>();
        for (SyntheticMention mention : mentions) {
            IdentityChanges changes = ledger.apply(List.of(mention.reported()), List.of(), NOW);
            changes.mentions().forEach(m -> persons.put(m.mentionId(), m.defectorId()));
        }
        return mentions.stream()
                .map(m -> String.valueOf(persons.get(m.reported().id())))
                .toList();
    }

    /** The same folded name is the same person; without a name everybody is somebody else. */
    static List<String> plain(List<SyntheticMention> mentions) {
        return mentions.stream()
                .map(m -> {
                    String name = m.reported().reading().name();
                    return name == null ? m.reported().id().value() : folded(name);
                })
                .toList();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
