package org.testimony.stats.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.testimony.contract.person.Defector;

/**
 * A person in a list.
 *
 * @param displayName what to call the person on a page
 * @param quotes a few of the sentences that prove it
 */
public record PersonItem(@JsonUnwrapped Defector person, String displayName, List<Quote> quotes) {}
