package org.testimony.stats.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.testimony.stats.Given;

class DisplayNameTest {
    @Test
    void shouldPreferTheFullerName() {
        assertThat(DisplayName.of(
                        Given.person("d-1").named("Ebrahim").named("Ebrahim B.").record()))
                .isEqualTo("Ebrahim B.");
    }

    @Test
    void shouldDescribeWhoHasNoName() {
        assertThat(DisplayName.of(Given.person("d-1").from("IN").role("cleaner").record()))
                .isEqualTo("unnamed, IN, cleaner");
        assertThat(DisplayName.of(Given.person("d-1").record())).isEqualTo("unnamed");
    }
}
