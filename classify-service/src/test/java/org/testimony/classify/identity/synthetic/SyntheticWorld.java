package org.testimony.classify.identity.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.ReportedMention;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.classify.identity.synthetic.SyntheticPerson.Form;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/** Draws a world of reports, in order of publication as far as they are dated. */
public final class SyntheticWorld {
    private final Dice dice;
    private final NoiseRates noise;
    private final Reporter reporter;
    private final List<SyntheticMention> mentions = new ArrayList<>();
    private final String label;
    private final Details details;

    private SyntheticWorld(long seed, NoiseRates noise) {
        this.dice = new Dice(seed);
        this.noise = noise;
        this.reporter = new Reporter(dice, noise);
        this.label = "w" + seed;
        this.details = new Details(seed);
    }

    /** Reports of made-up people; everybody has at least one. */
    public static List<SyntheticMention> draw(int people, int mentions, long seed, NoiseRates noise) {
        return new SyntheticWorld(seed, noise).reports(people, mentions);
    }

    private List<SyntheticMention> reports(int people, int count) {
        List<SyntheticPerson> all = new People(dice, noise).draw(people);
        int story = 0;
        for (SyntheticPerson person : all) {
            tell(Set.of(person), story++, count);
        }
        while (mentions.size() < count) {
            Set<SyntheticPerson> of = new LinkedHashSet<>();
            // A few cases fill the papers: the square of an even draw.
            double at = dice.below(1_000_000) / 1e6;
            SyntheticPerson main = all.get((int) (at * at * people));
            // Who is never named is mostly told of once: "a Saudi, 26" in another paper is more often somebody else.
            if (main.usual() == Form.NONE && dice.chance(0.8)) {
                continue;
            }
            of.add(main);
            while (dice.chance(0.15) && of.size() < 4) {
                of.add(dice.pick(all));
            }
            tell(of, story++, count);
        }
        return mentions;
    }

    private void tell(Set<SyntheticPerson> of, int number, int most) {
        SyntheticPerson main = of.iterator().next();
        LocalDate on = main.firstReported().plusDays(dice.chance(0.2) ? dice.days(400) : dice.days(15));
        List<Reporter.Telling> tellings =
                of.stream().map(person -> reporter.tell(person, on)).toList();
        List<Particulars> particulars =
                tellings.stream().map(t -> details.tell(t.person())).toList();
        int copies = dice.chance(0.7) ? 1 : 2 + dice.below(5);
        for (int copy = 0; copy < copies && mentions.size() < most; copy++) {
            ArticleId article = new ArticleId(label + "-" + number + "-" + copy);
            Instant published = dice.chance(noise.undated())
                    ? null
                    : on.plusDays(dice.below(2)).atStartOfDay(ZoneOffset.UTC).toInstant();
            for (int i = 0; i < tellings.size(); i++) {
                add(tellings.get(i), particulars.get(i), article, new StoryId(label + "-" + number), published, i);
            }
        }
    }

    private void add(
            Reporter.Telling telling,
            Particulars particulars,
            ArticleId article,
            StoryId story,
            @Nullable Instant published,
            int place) {
        mentions.add(new SyntheticMention(
                telling.person().id(),
                new ReportedMention(reporter.read(telling, article, place), article, story, published, mentions.size())
                        .telling(details.copied(particulars))));
    }
}
