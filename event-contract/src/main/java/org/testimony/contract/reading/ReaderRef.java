package org.testimony.contract.reading;

import java.util.List;
import org.testimony.contract.Require;

/**
 * Who read an article besides the codebook.
 *
 * @param models the models that took part, each as {@code name@version}; empty when rules alone decided
 * @param support how far the article's language can be read
 */
public record ReaderRef(List<String> models, LanguageSupport support) {
    public ReaderRef {
        models = List.copyOf(models);
        Require.present(support, "reader.support");
    }
}
