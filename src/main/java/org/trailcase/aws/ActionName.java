package org.trailcase.aws;

import java.util.Locale;
import java.util.Optional;

/// An action as IAM writes it, `service:Name`. Two spellings that differ in case name the same action.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Action", read 2026-11-24 (prefix and name are not case-sensitive).
public record ActionName(String service, String name) {

    /// Empty when the text is not two non-empty words with a colon between them.
    public static Optional<ActionName> parse(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.length() - 1
                ? Optional.of(new ActionName(text.substring(0, colon), text.substring(colon + 1)))
                : Optional.empty();
    }

    public String text() {
        return service + ":" + name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionName that
                && service.equalsIgnoreCase(that.service)
                && name.equalsIgnoreCase(that.name);
    }

    @Override
    public int hashCode() {
        return text().toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
