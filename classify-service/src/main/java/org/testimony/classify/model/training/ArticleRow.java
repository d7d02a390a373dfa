package org.testimony.classify.model.training;

import java.util.List;
import org.testimony.classify.narrative.SentenceEvidence;

/** One narrative in one labelled article: what speaks for each of its sentences, and which of them carry it. */
record ArticleRow(String article, String code, boolean labelled, List<SentenceEvidence> sentences, boolean[] carries) {}
