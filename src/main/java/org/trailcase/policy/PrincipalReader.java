package org.trailcase.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.PolicyFinding.Kind;
import org.trailcase.policy.match.PrincipalElement;
import org.trailcase.policy.match.PrincipalPattern;
import org.trailcase.policy.match.Written;

/// Reads Principal and NotPrincipal.
final class PrincipalReader {
    private static final Set<String> TYPES = Set.of("AWS", "Service", "Federated", "CanonicalUser");

    private final String text;
    private final List<PolicyFinding> findings;
    private final ValueReader values;

    PrincipalReader(String text, List<PolicyFinding> findings, ValueReader values) {
        this.text = text;
        this.findings = findings;
        this.values = values;
    }

    Optional<PrincipalElement> read(JsonObject statement) throws PolicyException {
        Optional<Either> written = Either.of(statement, "Principal", "NotPrincipal", text);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        JsonValue value = written.get().value();
        return Optional.of(new PrincipalElement(
                written.get().negated(), patterns(value, written.get().name()), value.span()));
    }

    private List<PrincipalPattern> patterns(JsonValue value, String place) throws PolicyException {
        return switch (value) {
            case JsonText(String star, var span) when star.equals("*") ->
                List.of(new PrincipalPattern.Everyone(false, new Written(star, span)));
            case JsonObject types -> ofTypes(types, place);
            case JsonValue other -> throw PolicyException.at(
                    other.span().start(), place + " must be \"*\" or an object such as {\"AWS\": \"111122223333\"}", text);
        };
    }

    private List<PrincipalPattern> ofTypes(JsonObject types, String place) throws PolicyException {
        Names.check(types, TYPES, place, findings);
        List<PrincipalPattern> patterns = new ArrayList<>();
        for (JsonObject.Member member : types.members()) {
            if (!TYPES.contains(member.name())) {
                continue;
            }
            for (Written entry : values.scalars(member.value(), place)) {
                PrincipalPattern pattern = PrincipalPattern.of(member.name(), entry);
                if (pattern instanceof PrincipalPattern.Invalid) {
                    findings.add(PolicyFinding.warning(
                            Kind.INVALID_PRINCIPAL,
                            "\"%s\" is not a principal that AWS accepts: it matches nobody.".formatted(entry.text()),
                            entry.span()));
                }
                patterns.add(pattern);
            }
        }
        return patterns;
    }
}
