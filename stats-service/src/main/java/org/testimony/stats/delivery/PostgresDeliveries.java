package org.testimony.stats.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.AlertOutbox;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.database.Question;
import org.testimony.stats.delivery.content.AlertContent;
import org.testimony.stats.delivery.content.Links;
import org.testimony.stats.delivery.content.Payload;
import org.testimony.stats.delivery.topic.PostgresTopicOutbox;

/**
 * Keeps what is owed to receivers and to the topic, in the transaction of the alerts. An alert goes to those whose filter
 * it matches; a correction to exactly those who have, or may have, what it corrects.
 */
@Singleton
public final class PostgresDeliveries implements AlertOutbox {
    private final Links links;
    private final Clock clock;

    public PostgresDeliveries(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void add(Connection connection, List<AlertNotice> notices) throws SQLException {
        if (notices.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Receiver> receivers = receivers(connection);
        List<Owed> owed = new ArrayList<>();
        for (AlertNotice notice : of(notices, Occasion.RAISED)) {
            receivers.values().stream()
                    .filter(Receiver::enabled)
                    .filter(receiver -> receiver.filter().matches(notice.labels()))
                    .forEach(receiver -> owed.add(Owed.of(notice, receiver, links, now)));
        }
        PostgresOwed.insert(connection, owed, now);
        for (AlertNotice notice : of(notices, Occasion.REWRITTEN)) {
            rewrite(connection, notice);
        }
        PostgresCorrections corrections = new PostgresCorrections(connection, links, now);
        for (AlertNotice notice : of(notices, Occasion.CORRECTION)) {
            corrections.add(notice, receivers);
        }
        PostgresTopicOutbox.add(connection, notices);
    }

    private static List<AlertNotice> of(List<AlertNotice> notices, Occasion occasion) {
        return notices.stream().filter(notice -> notice.occasion() == occasion).toList();
    }

    private static Map<String, Receiver> receivers(Connection connection) throws SQLException {
        return new Question()
                        .add("SELECT " + PostgresReceiverRow.COLUMNS + " FROM receiver r")
                        .ask(connection, PostgresReceiverRow::read)
                        .stream()
                        .collect(Collectors.toMap(Receiver::receiverId, Function.identity()));
    }

    // Whoever was told is not told again; whoever was not hears the newest.
    private void rewrite(Connection connection, AlertNotice notice) throws SQLException {
        PostgresOwed.rewrite(
                connection,
                notice.alert().alertId().value(),
                Owed.json(AlertContent.of(notice, Payload.THIN, links)),
                Owed.json(AlertContent.of(notice, Payload.FULL, links)));
    }
}
