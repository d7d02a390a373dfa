package org.testimony.contract.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A country as ISO 3166-1 alpha-2, upper case. */
public record CountryCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CountryCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a country code is two capital letters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
