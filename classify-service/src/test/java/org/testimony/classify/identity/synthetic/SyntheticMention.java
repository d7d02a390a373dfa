package org.testimony.classify.identity.synthetic;

import org.testimony.classify.identity.ReportedMention;

/** A report and whom it is about. */
public record SyntheticMention(String person, ReportedMention reported) {}
