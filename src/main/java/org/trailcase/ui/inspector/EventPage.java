package org.trailcase.ui.inspector;

import java.util.Locale;
import javafx.scene.layout.VBox;
import org.trailcase.casefile.Provenance;
import org.trailcase.json.JsonWriter;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.badge.OutcomeLook;

/// What the event says, field by field, and where it was read.
final class EventPage extends VBox {
    EventPage(InspectorModel model) {
        getStyleClass().add("page");
        model.details()
                .subscribe(details -> details.ifPresentOrElse(
                        this::fill,
                        () -> getChildren().setAll(Rows.paragraph("Select an event to read it here.", "muted"))));
    }

    private void fill(Details details) {
        Event event = details.event();
        getChildren().setAll(
                Rows.caption("Call", OutcomeLook.valueOf(event.outcome().word().toUpperCase(Locale.ROOT))
                        .badge("recorded: ")),
                call(event),
                Rows.caption("Who"),
                who(event.identity()),
                Rows.caption("From where"),
                where(event),
                Rows.caption("Where it was read"),
                read(details.provenance()));
    }

    private static Facts call(Event event) {
        Facts facts = new Facts();
        facts.add("Time", Times.second(event.time()), "mono");
        facts.add("Action", event.name().text(), "mono");
        facts.add("Error code", event.errorCode(), "mono");
        facts.add("Error message", event.errorMessage(), "mono");
        event.readOnly().ifPresent(readOnly -> facts.add("Read-only", readOnly ? "yes" : "no"));
        facts.add("Parameters", event.requestParameters().map(JsonWriter::pretty), "mono");
        facts.add("Response", event.responseElements().map(JsonWriter::pretty), "mono");
        event.resources().forEach(resource -> facts.add("Resource", resource.arn(), "mono"));
        facts.add("Event type", event.eventType());
        facts.add("Category", event.category());
        facts.add("Event id", event.eventId(), "mono");
        facts.add("Request id", event.requestId(), "mono");
        return facts;
    }

    private static Facts who(UserIdentity identity) {
        Facts facts = new Facts();
        facts.add("Name", identity.label());
        facts.add("Type", identity.type());
        facts.add("Principal", identity.principalArn(), "mono");
        facts.add("Session", identity.sessionName(), "mono");
        facts.add("Access key", identity.accessKeyId(), "mono");
        return facts;
    }

    private static Facts where(Event event) {
        Facts facts = new Facts();
        facts.add("Address", event.sourceAddress(), "mono");
        facts.add("User agent", event.userAgent(), "mono");
        facts.add("Region", event.region());
        facts.add("Account", event.recipientAccount(), "mono");
        facts.add("VPC endpoint", event.vpcEndpointId(), "mono");
        return facts;
    }

    private static Facts read(Provenance provenance) {
        Facts facts = new Facts();
        facts.add("Exhibit", provenance.exhibit(), "mono");
        facts.add("SHA-256", provenance.sha256(), "mono");
        facts.add("Record", "number %,d, bytes %,d to %,d"
                .formatted(
                        provenance.origin().ordinal(),
                        provenance.origin().start(),
                        provenance.origin().start() + provenance.origin().length()));
        if (provenance.deliveries() > 1) {
            facts.add("Delivered", "%,d times".formatted(provenance.deliveries()));
        }
        return facts;
    }
}
