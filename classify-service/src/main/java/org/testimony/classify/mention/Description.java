package org.testimony.classify.mention;

/**
 * A noun phrase for one person.
 *
 * @param head the token of the noun
 * @param fresh whether the article brings in somebody new ("a woman") instead of pointing back ("the woman")
 * @param official whether the noun is an office, a profession that comments, or a public part
 * @param relation whether the noun only relates the person to another ("her husband")
 */
record Description(int first, int end, int head, boolean fresh, boolean official, boolean relation) {}
