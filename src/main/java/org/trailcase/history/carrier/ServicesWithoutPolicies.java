package org.trailcase.history.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.aws.ActionName;

/// The services on whose resources no policy can hang, read from `services-without-resource-policies.txt`.
///
/// A service that is not listed may have such policies, or nothing certain is known of it.
final class ServicesWithoutPolicies {
    private static final String FACTS = "services-without-resource-policies.txt";

    private final Set<String> prefixes;

    ServicesWithoutPolicies() {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(FACTS), FACTS)) {
            prefixes = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sentence that says so; empty for a service that is not listed.
    Optional<String> why(ActionName action) {
        String service = action.service().toLowerCase(Locale.ROOT);
        if (service.equals("iam")) {
            // Source: IAM User Guide, "Identity-based policies and resource-based policies", read 2026-11-24.
            return Optional.of("The only resource-based policy in IAM is a role's trust policy.");
        }
        return prefixes.contains(service)
                ? Optional.of("The service %s has no resource-based policies.".formatted(service))
                : Optional.empty();
    }
}
