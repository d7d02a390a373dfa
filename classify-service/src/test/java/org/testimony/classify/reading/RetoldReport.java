package org.testimony.classify.reading;

/** One report about people who left, as five papers tell it in their own ways. */
final class RetoldReport {
    /** With a named man who is outside the count, and a researcher who met him. */
    static final String THINK_TANK = """
            More and more fighters of the Islamic State lose heart and defect, a study by a London institute finds. It asks \
            governments to shield defectors from revenge and to take away the legal fears that keep them silent.

            The institute has put together the stories of 58 defectors. They gave four reasons for leaving: that the group would \
            sooner fight fellow Sunni Muslims than the government of President Bashar al-Assad, that it commits atrocities \
            against Sunni Muslims, that it is corrupt and un-Islamic, and that life under it is harsh and disappointing.

            A German defector, who is named only as Karim W. and is not among the 58, told the researcher Imran Daud: "Muslims \
            are fighting Muslims. Nobody speaks of Assad any more. They have turned the whole jihad on its head."

            "Not all of them have become friends of democracy," said Martin Hale, who wrote the study and teaches in London.

            Syrians are the largest group among the 58 defectors (21), followed by Saudi Arabia (9), Indonesia and Tunisia (both 4).""";
    /** Reasons at length, nobody in particular, and a line that belongs to the page. */
    static final String SURVEY = """
            What drives people away from the Islamic State are its violent methods and the breach of its own ideals, says a new \
            survey of the stories of 58 IS defectors.

            Many defectors were dismayed that the group fought other Sunni rebels instead of the Syrian regime. Several of them \
            called the infighting fitna, and they complained of leaders who were obsessed with spies and traitors.

            The defectors were also appalled by the brutality towards innocent civilians: the random killing of hostages, the \
            mistreatment of villagers and the execution of fighters by their own commanders.

            Many defectors spoke of corrupt and un-Islamic commanders who favoured some of their men over others. Unfairness and \
            racism, they said, went against everything that the group claimed to stand for.

            Defectors had been promised cars and a good salary and found a harsh life without power. Some were given dull duties \
            or were told to become suicide bombers.

            Tracing a painkiller's path across the border: watch our film""";
    /** With two men who were picked for attacks, and figures of other people. */
    static final String WIRE = """
            LONDON - Few but ever more defectors from the Islamic State in Iraq and Syria risk prison and revenge to speak of \
            their disillusionment, says a research group. Most of the hundreds thought to have left have gone into hiding.

            Some of the defectors said that they disapproved of the group's hostility to other Sunni rebel groups, and of its \
            indiscriminate killing of civilians and hostages.

            Others were tired of favouritism and of mistreatment by corrupt commanders, or were disappointed that life as a \
            militant was so dull and so badly paid. Two left after they found out that they had been selected as suicide bombers.

            The 58 defectors, seven of them women, spoke to newspapers. "More of them dare to come out," said Professor Martin \
            Hale, who heads the group. An estimated 20,000 foreigners have joined since 2013, and more than 300 are back in \
            Britain, officials believe.

            A version of this article appeared in print. Subscribe""";
    /** The list at the head of the report. */
    static final String SUMMARY = """
            Executive summary

            Since January 2014 at least 58 people have left the Islamic State and spoken about it in public. They are a small \
            part of the many disillusioned fighters.

            Among the stories of the 58 defectors we found four narratives:
            1) "IS would sooner fight fellow Sunni Muslims than the Assad government."
            2) "IS commits brutality and atrocities against Sunni Muslims."
            3) "IS is corrupt and un-Islamic."
            4) "Life under IS is harsh and disappointing."

            Their stories lay bare the contradictions and the hypocrisy of the group.

            To defect is dangerous. Defectors have to get away from IS and reach land that it does not hold, and even then they \
            are not safe.

            Share and enjoy! Subscribe to our newsletter""";
    /** With an unnamed man of whom one grievance is told. */
    static final String CAMPAIGN = """
            Defectors from the Islamic State accuse the leaders of the group of killing Muslims instead of protecting them.

            Since January 2014 at least 58 fighters have left it and spoken of it, says a London institute. Many of them said that \
            they were repelled by the killing of innocent civilians and by the failure to confront the regime of Bashar al-Assad. \
            Quarrels with other rebels and an obsession with spies and traitors took up most of the group's time.

            Syrian defectors disapproved of corrupt commanders and of the privileges that foreigners were given.

            A defector from India, who says that he was made to clean toilets because of the colour of his skin, complained of \
            unfairness and racism.

            Most defectors found that life in the group was harsh and disappointing. Some called their duties dull. Foreign \
            fighters, one defector claimed, were used as cannon fodder.

            "Their voices are strong and clear," said Martin Hale, the director of the institute.""";

    private RetoldReport() {}
}
