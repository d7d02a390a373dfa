package org.testimony.classify.explain;

import java.util.List;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** The reasons for leaving, each with its sentences and what led to them. */
final class NarrativePart {
    private NarrativePart() {}

    static void write(Sheet sheet, TaggedArticle reading, Codebook codebook) {
        if (reading.narratives().isEmpty()) {
            return;
        }
        sheet.heading("Narratives");
        for (Narrative narrative : reading.narratives()) {
            String name = codebook.narratives().stream()
                    .filter(n -> n.code().equals(narrative.code()))
                    .map(NarrativeDefinition::name)
                    .findFirst()
                    .orElse("");
            sheet.line(
                    1,
                    Sheet.found(narrative.code()),
                    Sheet.plain(" " + Sheet.score(narrative.score()) + " "),
                    Sheet.faint(name));
            sentences(sheet, narrative.evidence(), narrative.grounds());
        }
    }

    /** Each sentence with the grounds that lie in it; other grounds come last. */
    static void sentences(Sheet sheet, List<Evidence> evidence, List<Ground> grounds) {
        write(sheet, evidence, grounds, false);
    }

    /** The same with numbers, by which later lines can refer to a sentence. */
    static void numbered(Sheet sheet, List<Evidence> evidence, List<Ground> grounds) {
        write(sheet, evidence, grounds, true);
    }

    private static void write(Sheet sheet, List<Evidence> evidence, List<Ground> grounds, boolean numbered) {
        for (int i = 0; i < evidence.size(); i++) {
            Evidence sentence = evidence.get(i);
            Row.Piece number = Sheet.faint(numbered ? "[" + (i + 1) + "] " : "");
            sheet.line(2, number, Sheet.quoted(sentence.quote()));
            grounds.stream().filter(g -> within(g, sentence)).forEach(g -> sheet.ground(3, g));
        }
        grounds.stream()
                .filter(g -> evidence.stream().noneMatch(e -> within(g, e)))
                .forEach(g -> sheet.ground(2, g));
    }

    private static boolean within(Ground ground, Evidence sentence) {
        return ground.start() != null && sentence.start() <= ground.start() && ground.start() < sentence.end();
    }
}
