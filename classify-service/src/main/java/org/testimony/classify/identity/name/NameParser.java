package org.testimony.classify.identity.name;

import java.util.ArrayList;
import java.util.List;
import org.testimony.contract.name.NameWords;
import org.testimony.contract.name.Skeleton;

/** Weighs the words of a printed name by how rare they are. */
final class NameParser {
    private final boolean arabic;
    private final boolean kunya;

    private NameParser(boolean arabic, boolean kunya) {
        this.arabic = arabic;
        this.kunya = kunya;
    }

    static PersonName parse(String printed) {
        NameWords words = NameWords.of(printed);
        NameParser parser = new NameParser(words.arabic(), words.kunya());
        return new PersonName(words.folded(), words.kunya(), parser.tokens(words.words()));
    }

    private List<NameToken> tokens(List<String> words) {
        List<NameToken> tokens = new ArrayList<>();
        for (String word : words) {
            tokens.add(token(word, tokens.isEmpty()));
        }
        return tokens;
    }

    private NameToken token(String word, boolean first) {
        String skeleton = Skeleton.of(word);
        NameFrequencies table = NameFrequencies.packaged();
        double rarity = !kunya ? table.name(skeleton) : first ? table.kunya(skeleton) : table.surnameOfKunya(skeleton);
        return NameToken.of(word, skeleton, rarity, !arabic);
    }
}
