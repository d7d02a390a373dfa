package org.testimony.stats.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A person with all mentions, the earliest published first. */
record PersonDetail(@JsonUnwrapped PersonItem item, List<MentionItem> mentions) {}
