/**
 * A made-up world of people who left, and reports of them: for fitting the weights of identity and for measuring it. All
 * is drawn from one seed, so a world can be made again. People have names of eight cultures, the common ones by the law of
 * Zipf and Mandelbrot; two thirds of the family names and a third of the given ones are made of syllables, since most
 * people have no common name. Battle names are shared by Zipf's law. Some people are look-alikes: same first name,
 * nationality and age. A third are never named and mostly told of once. Cases come in bursts of stories; stories are
 * copied; some tell of several people. Reports leave out and get wrong as much as labelled articles showed
 * ({@link NoiseRates#measured}).
 */
@NullMarked
package org.testimony.classify.identity.synthetic;

import org.jspecify.annotations.NullMarked;
