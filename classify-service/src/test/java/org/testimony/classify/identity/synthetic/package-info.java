/**
 * A made-up world of people who left, and reports of them: for fitting the weights of identity and for measuring it. All
 * is drawn from one seed, so a world can be made again. People have names of eight cultures drawn by Zipf's law (two
 * thirds of the family names and a third of the given ones are made of syllables, since most people have no common name), battle names shared by Zipf's law, and some are
 * look-alikes: same first name, nationality and age. Cases come in bursts of stories; stories are copied; some tell of
 * several people. Reports leave out and get wrong as much as labelled articles showed ({@link NoiseRates#measured}).
 */
@NullMarked
package org.testimony.classify.identity.synthetic;

import org.jspecify.annotations.NullMarked;
