package org.testimony.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;

class StableIdsTest {
    private static final ArticleId ARTICLE = StableIds.article("https://example.org/a");

    @Test
    void shouldGiveTheSameIdsOnEveryMachine() {
        // These values are on topics and in databases already: they must never change.
        assertThat(ARTICLE).isEqualTo(new ArticleId("5e74df8fc987e79bb9884f77997d2fa7"));
        assertThat(StableIds.mention(ARTICLE, "abu khaled"))
                .isEqualTo(new MentionId("m-cd1f8a817fcec227426351a33817e356"));
    }

    @Test
    void shouldTellPartsApartThatJoinToTheSameText() {
        assertThat(StableIds.claim(ARTICLE, 5, "8 defectors", 0))
                .isNotEqualTo(StableIds.claim(ARTICLE, 58, " defectors", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "../etc", "a/b", "<b>", "ü", "a\u0000"})
    void shouldRefuseAnIdThatIsNotSafeInUrlsAndLogs(String text) {
        assertThatThrownBy(() -> new ArticleId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
