package org.trailcase.oracle;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// Whether a statement matches a request in all its elements, and by which name it reaches the caller.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Action", "Resource", "NotAction", "NotResource", read 2026-11-24.
final class Statements {
    private final PolicyType layer;
    private final Request request;
    private final RequestedResource resource;
    private final Principals principals;

    Statements(PolicyType layer, Request request, RequestedResource resource, boolean hasBoundary) {
        this.layer = layer;
        this.request = request;
        this.resource = resource;
        this.principals = new Principals(request.caller(), hasBoundary);
    }

    Reach reach(WrittenStatement statement) {
        boolean matches =
                action(statement) && resource(statement) && new ConditionBlock(statement, request.context()).holds();
        return matches ? principal(statement) : Reach.NOT;
    }

    private Reach principal(WrittenStatement statement) {
        return switch (layer) {
            case RCP, VPC_ENDPOINT, RESOURCE, TRUST -> principals.reach(statement);
            case SCP, PERMISSIONS_BOUNDARY, SESSION, IDENTITY -> Reach.DIRECT;
        };
    }

    private boolean action(WrittenStatement statement) {
        return statement.has("Action")
                ? statement.texts("Action").stream().anyMatch(this::matchesAction)
                : statement.texts("NotAction").stream().noneMatch(this::matchesAction);
    }

    private boolean matchesAction(String pattern) {
        if (pattern.matches("\\*+")) {
            return true;
        }
        Optional<ActionName> written = ActionName.parse(pattern);
        return written.isPresent()
                && written.get().service().equalsIgnoreCase(request.action().service())
                && TextPattern.wildcards(written.get().name())
                        .matchesInAnyCase(request.action().name());
    }

    private boolean resource(WrittenStatement statement) {
        if (statement.has("Resource")) {
            return statement.texts("Resource").stream().anyMatch(pattern -> matchesResource(pattern, statement));
        }
        // A statement without either speaks of the resource that its policy hangs on.
        return !statement.has("NotResource")
                || statement.texts("NotResource").stream().noneMatch(pattern -> matchesResource(pattern, statement));
    }

    private boolean matchesResource(String pattern, WrittenStatement statement) {
        if (pattern.equals("*")) {
            return true;
        }
        return switch (resource) {
            case RequestedResource.Exact(String arn) -> matchesArn(pattern, arn, statement.hasVariables());
            case RequestedResource.Everything _ -> false;
            case RequestedResource.WithHoles _, RequestedResource.Unrecorded _ ->
                throw new IllegalArgumentException("The oracle answers only when the resource is known.");
        };
    }

    private boolean matchesArn(String pattern, String arn, boolean hasVariables) {
        String[] written = pattern.split(":", 6);
        String[] given = arn.split(":", 6);
        // The parts that an incomplete ARN leaves out match anything.
        for (int i = 0; i < written.length; i++) {
            // Variables are read only behind the fifth colon.
            Optional<TextPattern> part = i == 5 && hasVariables
                    ? TextPattern.resolved(written[i], true, request.context())
                    : Optional.of(TextPattern.wildcards(written[i]));
            if (part.isEmpty() || !part.get().matches(given[i])) {
                return false;
            }
        }
        return true;
    }

    Reach allow(List<WrittenStatement> statements) {
        return statements.stream()
                .filter(statement -> !statement.denies())
                .map(this::reach)
                .reduce(Reach.NOT, Reach::orFurther);
    }

    boolean deny(List<WrittenStatement> statements) {
        return statements.stream()
                .filter(WrittenStatement::denies)
                .anyMatch(statement -> reach(statement) != Reach.NOT);
    }
}
