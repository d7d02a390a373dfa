package org.testimony.stats.aggregate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stories that began on one day, or on the days of one period, which its first day stands for.
 *
 * @param day the day of the earliest article in UTC; absent when no article of the story has a date
 * @param code the narrative they carry; absent for all stories of the day, whatever they carry
 */
public record StoryGroup(@Nullable LocalDate day, @Nullable String code, long stories) {}
