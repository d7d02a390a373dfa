package org.testimony.classify.story;

import java.util.List;

/**
 * Some texts divided into stories.
 *
 * @param parts the stories; each in the order of article ids
 * @param cores how many groups of whole copies each story has
 * @param near pairs of stories, by their index, that share text and are kept apart
 */
record Division(List<List<StoryText>> parts, List<Integer> cores, List<Near> near) {
    /** Two stories that share text, the lower index first. */
    record Near(int one, int other) {}
}
