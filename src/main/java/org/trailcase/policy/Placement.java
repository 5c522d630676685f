package org.trailcase.policy;

import java.util.List;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.PolicyFinding.Kind;

/// What a statement lacks, or has too much, for the kind of policy it stands in.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language" and "AWS JSON policy elements: NotPrincipal",
/// read 2026-11-24.
public final class Placement {
    private Placement() {}

    public static List<PolicyFinding> findings(PolicyDocument document, PolicyType type) {
        return document.statements().stream()
                .flatMap(statement -> Stream.concat(principal(statement, type), resource(statement, type)))
                .toList();
    }

    private static Stream<PolicyFinding> principal(Statement statement, PolicyType type) {
        boolean named = statement.principal().isPresent();
        return switch (type) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SCP ->
                warnIf(
                        named,
                        Kind.MISPLACED_PRINCIPAL,
                        statement,
                        type,
                        "names a principal: AWS does not store this here, and it is disregarded");
            case RESOURCE, TRUST -> Stream.concat(
                    warnIf(!named, Kind.NO_PRINCIPAL, statement, type, "names no principal: it matches nobody"),
                    warnIf(
                            named && statement.effect() == Effect.ALLOW && statement.principal().get().negated(),
                            Kind.ALLOW_NOT_PRINCIPAL,
                            statement,
                            type,
                            "allows everyone whom NotPrincipal does not list, the anonymous included"));
            case RCP, VPC_ENDPOINT -> Stream.empty();
        };
    }

    private static Stream<PolicyFinding> resource(Statement statement, PolicyType type) {
        return switch (type) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SCP, RCP, VPC_ENDPOINT ->
                warnIf(
                        statement.resource().isEmpty(),
                        Kind.NO_RESOURCE,
                        statement,
                        type,
                        "names no resource: AWS does not store this here, and what it does cannot be told");
            case RESOURCE -> Stream.empty();
            case TRUST -> warnIf(
                    statement.resource().isPresent(),
                    Kind.MISPLACED_RESOURCE,
                    statement,
                    type,
                    "names a resource: AWS does not store this here");
        };
    }

    private static Stream<PolicyFinding> warnIf(
            boolean flawed, Kind kind, Statement statement, PolicyType type, String flaw) {
        return flawed
                ? Stream.of(PolicyFinding.warning(
                        kind, "%s: %s %s.".formatted(type.title(), statement.title(), flaw), statement.span()))
                : Stream.empty();
    }
}
