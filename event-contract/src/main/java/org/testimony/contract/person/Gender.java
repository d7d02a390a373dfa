package org.testimony.contract.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The sex that a text gives a person; absent when it gives none. */
public enum Gender {
    @JsonProperty("male")
    MALE,
    @JsonProperty("female")
    FEMALE;

    /** The word used on topics, in the API and in CSV. */
    public String code() {
        return this == MALE ? "male" : "female";
    }
}
