package org.trailcase.ui.principals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;

/// Which credentials the principal had, line by line as the credential report tells it.
final class CredentialCard {
    private final CredentialRecord record;
    private final VBox lines = new VBox();

    private CredentialCard(CredentialRecord record) {
        this.record = record;
        lines.getStyleClass().add("card-lines");
    }

    static Node of(CredentialRecord record) {
        CredentialCard card = new CredentialCard(record);
        card.fill();
        return PrincipalPage.card("Credentials", "credential report of " + Times.second(record.asOf()), card.lines);
    }

    private void fill() {
        line("MFA", record.mfaActive() ? "active" : "not active", record.mfaActive() ? "success" : "warning");
        CredentialRecord.Password password = record.password();
        password.enabled()
                .ifPresent(enabled -> line(
                        "Password", enabled ? used(password.lastUsed()) + changed(password.changed()) : "none", ""));
        record.keys().forEach(key -> line("Access key " + key.number(), words(key), ""));
        if (record.certificates() > 0) {
            line("Certificates", "%d active, for signing".formatted(record.certificates()), "");
        }
    }

    private String words(CredentialRecord.Key key) {
        String place = key.lastUsed().isEmpty() || key.service().isEmpty()
                ? ""
                : " for %s%s".formatted(key.service(), key.region().isEmpty() ? "" : " in " + key.region());
        return (key.active() ? "active" : "inactive")
                + " · " + key.rotated().map(this::age).orElse("of unknown age")
                + " · " + used(key.lastUsed()) + place;
    }

    // As of the report: the age today would say nothing of the time that is looked at.
    private String age(Instant rotated) {
        long days = Math.max(0, Duration.between(rotated, record.asOf()).toDays());
        return days == 1 ? "1 day old" : "%,d days old".formatted(days);
    }

    private static String used(Optional<Instant> last) {
        return last.map(time -> "last used " + Times.second(time)).orElse("no use known");
    }

    private static String changed(Optional<Instant> last) {
        return last.map(time -> " · changed " + Times.second(time)).orElse("");
    }

    private void line(String name, String value, String colour) {
        Label text = Rows.paragraph(value);
        if (!colour.isEmpty()) {
            text.getStyleClass().add(colour);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(Rows.label(name, "muted", "fact-name"), text);
        line.getStyleClass().add("fact");
        lines.getChildren().add(line);
    }
}
