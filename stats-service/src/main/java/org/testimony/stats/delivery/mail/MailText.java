package org.testimony.stats.delivery.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.testimony.stats.database.StoredJson;
import org.testimony.stats.delivery.content.AlertContent;
import org.testimony.stats.delivery.content.MessageBody;

/**
 * The words of a mail: kinds, ids, figures and links, never a name or a sentence, whatever the receiver chose elsewhere.
 *
 * @param subject without line breaks
 */
record MailText(String subject, String body) {

    static MailText of(List<MessageBody.Entry> entries) {
        List<AlertContent> alerts = entries.stream()
                .map(entry -> StoredJson.read(entry.json(), AlertContent.class))
                .toList();
        String subject = alerts.size() == 1
                ? "[Testimony] " + code(alerts.get(0).severity()) + ": "
                        + code(alerts.get(0).kind())
                : "[Testimony] " + alerts.size() + " alerts";
        String body = alerts.stream().map(MailText::lines).collect(Collectors.joining("\n"));
        return new MailText(subject, body + "\nNames and sentences are on the pages behind the links, not in mails.\n");
    }

    private static String lines(AlertContent alert) {
        StringBuilder lines = new StringBuilder();
        lines.append(code(alert.severity()))
                .append(": ")
                .append(code(alert.kind()))
                .append(" (rule ");
        lines.append(alert.rule()).append(")\n");
        if (alert.corrects() != null) {
            lines.append("  puts right what alert ").append(alert.corrects()).append(" said\n");
        }
        lines.append("  about ").append(alert.subject().type()).append(' ');
        lines.append(alert.subject().id()).append('\n');
        alert.facts().forEach((name, value) -> {
            if (AlertContent.isFigure(value)) {
                lines.append("  ").append(name).append(": ").append(value).append('\n');
            }
        });
        if (!alert.changed().isEmpty()) {
            lines.append("  different from before: ")
                    .append(String.join(", ", alert.changed()))
                    .append('\n');
        }
        lines.append("  at ")
                .append(alert.at())
                .append(", id ")
                .append(alert.alertId())
                .append('\n');
        return lines.append("  ").append(alert.link()).append('\n').toString();
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
