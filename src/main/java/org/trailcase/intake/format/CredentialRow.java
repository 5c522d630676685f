package org.trailcase.intake.format;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trailcase.trail.credential.CredentialRecord;

/// Reads one line of a credential report. What is `N/A`, `no_information` or `not_supported` is nothing.
record CredentialRow(NamedCsvRecord row) {
    private static final int MOST_OF_A_KIND = 2;

    CredentialRecord read(Instant asOf, CredentialRecord.Source source) {
        return new CredentialRecord(
                text("user"),
                text("arn"),
                moment("user_creation_time"),
                new CredentialRecord.Password(
                        truth("password_enabled"), moment("password_last_used"), moment("password_last_changed")),
                truth("mfa_active").orElse(false),
                keys(),
                (int) IntStream.rangeClosed(1, MOST_OF_A_KIND)
                        .filter(number -> truth("cert_%d_active".formatted(number)).orElse(false))
                        .count(),
                asOf,
                source);
    }

    // A key that was never made and one that was deleted look alike: inactive, and without any time.
    private List<CredentialRecord.Key> keys() {
        List<CredentialRecord.Key> keys = new ArrayList<>();
        for (int number = 1; number <= MOST_OF_A_KIND; number++) {
            String key = "access_key_%d_".formatted(number);
            boolean active = truth(key + "active").orElse(false);
            Optional<Instant> rotated = moment(key + "last_rotated");
            if (active || rotated.isPresent()) {
                keys.add(new CredentialRecord.Key(
                        number,
                        active,
                        rotated,
                        moment(key + "last_used_date"),
                        known(key + "last_used_region").orElse(""),
                        known(key + "last_used_service").orElse("")));
            }
        }
        return keys;
    }

    private String text(String column) {
        return row.findField(column).orElse("");
    }

    private Optional<String> known(String column) {
        return row.findField(column)
                .filter(text -> !text.isEmpty() && !text.equals("N/A") && !text.equals("no_information") && !text.equals("not_supported"));
    }

    private Optional<Boolean> truth(String column) {
        return known(column).map(Boolean::parseBoolean);
    }

    private Optional<Instant> moment(String column) {
        return known(column).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        });
    }
}
