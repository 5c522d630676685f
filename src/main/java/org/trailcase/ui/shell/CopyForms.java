package org.trailcase.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.json.JsonWriter;
import org.trailcase.trail.Event;

/// One event as text for other tools.
final class CopyForms {
    private final Event event;

    CopyForms(Event event) {
        this.event = event;
    }

    String json() {
        return JsonWriter.pretty(event.raw());
    }

    String csv() {
        return List.of(
                        event.time().toString(),
                        event.identity().label(),
                        event.name().text(),
                        event.outcome().word(),
                        event.errorCode().orElse(""),
                        event.sourceAddress().orElse(""))
                .stream()
                .map(CopyForms::cell)
                .collect(Collectors.joining(","));
    }

    String arn() {
        return event.identity().principalArn().or(event.identity()::arn).orElse(event.identity().label());
    }

    /// The call that looks the event up. Source: AWS CLI Command Reference, "cloudtrail lookup-events".
    String lookUp() {
        return "aws cloudtrail lookup-events --region %s --lookup-attributes AttributeKey=EventId,AttributeValue=%s"
                .formatted(event.region().orElse("us-east-1"), event.eventId().orElse(""));
    }

    // A cell that begins with one of these signs would be a formula in a spreadsheet.
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
