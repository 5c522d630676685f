package org.trailcase.history.carrier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;

/// On which resource the policy hangs that a request meets: of an object it is the bucket's.
public final class Carriers {

    // What these make carries no policy yet. Engineering knowledge, after the API references of the services.
    private static final Set<String> MAKING = Set.of(
            "s3:createbucket",
            "kms:createkey",
            "lambda:createfunction",
            "sns:createtopic",
            "sqs:createqueue",
            "secretsmanager:createsecret",
            "ecr:createrepository",
            "dynamodb:createtable",
            "kinesis:createstream",
            "backup:createbackupvault");

    private final ServicesWithoutPolicies without = new ServicesWithoutPolicies();

    /// For an action on no resource in particular, such as listing the buckets of an account.
    public Carrier of(ActionName action) {
        return without.why(action)
                .<Carrier>map(Carrier.None::new)
                .orElseGet(() -> new Carrier.None("%s acts on no single resource, so that no resource-based policy meets it."
                        .formatted(action.text())));
    }

    /// For an action on a resource that the evidence does not name: there may be a policy, and which is not known.
    public Carrier ofUnnamed(ActionName action) {
        return none(action)
                .orElseGet(() -> new Carrier.Unknown(
                        "Which resource it was is not recorded, and with it which resource-based policy the call met."));
    }

    public Carrier of(ActionName action, Arn resource) {
        return none(action).orElseGet(() -> on(action, resource));
    }

    private Optional<Carrier> none(ActionName action) {
        return without.why(action)
                .or(() -> MAKING.contains(action.text().toLowerCase(Locale.ROOT))
                        ? Optional.of("%s makes the resource, which carries no policy yet.".formatted(action.text()))
                        : Optional.empty())
                .map(Carrier.None::new);
    }

    private static Carrier on(ActionName action, Arn resource) {
        return switch (resource.service()) {
            case "s3" -> ofS3(resource);
            case "lambda" -> ofLambda(resource);
            case "dynamodb" -> ofTable(resource);
            case "sns" -> on(first(resource, ":", 1));
            case "sqs", "kms", "ecr", "secretsmanager", "kinesis" -> on(resource);
            case "events" -> ofEvents(resource);
            case "es" -> on(first(resource, "/", 2));
            case "glue" -> on(with(resource, "catalog"));
            case "backup" -> ofKind(resource, "backup-vault:");
            case "elasticfilesystem" -> ofKind(resource, "file-system/");
            case "glacier" -> ofKind(resource, "vaults/");
            case "codeartifact" -> ofCodeArtifact(resource);
            case "kafka" -> ofKind(resource, "cluster/");
            case "cloudtrail" -> ofTrail(resource);
            default ->
                new Carrier.Unknown("Whether a policy hangs on %s, and which, is not in evidence.".formatted(resource));
        };
    }

    // A request through an access point meets the policy of the access point and that of the bucket behind it.
    // Source: Amazon S3 User Guide, "Configuring IAM policies for using access points", read 2026-11-24.
    private static Carrier ofS3(Arn resource) {
        if (!resource.account().isEmpty()) {
            return resource.resource().startsWith("accesspoint/")
                    ? new Carrier.On(
                            List.of(first(resource, "/", 2).text()),
                            List.of("Which bucket stands behind %s, and its policy, is not in evidence."
                                    .formatted(first(resource, "/", 2))))
                    : new Carrier.Unknown("Which policy %s meets is not in evidence.".formatted(resource));
        }
        return on(first(resource, "/", 1));
    }

    // The statements of both name their resource, so that those of the function do not reach a version or an alias.
    // Source: AWS Lambda Developer Guide, "Using versions and aliases in resource-based policies", read 2026-11-24.
    private static Carrier ofLambda(Arn resource) {
        if (resource.resource().startsWith("layer:")) {
            return on(resource);
        }
        if (!resource.resource().startsWith("function:")) {
            return new Carrier.Unknown("Whether a policy hangs on %s is not in evidence.".formatted(resource));
        }
        String arn = ResourceArns.canonical(resource.text());
        return ResourceArns.hasQualifier(arn)
                ? new Carrier.On(List.of(arn, ResourceArns.unqualified(arn)), List.of())
                : new Carrier.On(List.of(arn), List.of());
    }

    // The indexes of a table share its policy; its streams have their own.
    // Source: Amazon DynamoDB Developer Guide, "Using resource-based policies for DynamoDB", read 2026-11-24.
    private static Carrier ofTable(Arn resource) {
        if (!resource.resource().startsWith("table/")) {
            return new Carrier.Unknown("Whether a policy hangs on %s is not in evidence.".formatted(resource));
        }
        return resource.resource().contains("/index/") ? on(first(resource, "/", 2)) : on(resource);
    }

    // The policy of a bus tells who may put events and who may make rules on it.
    // Source: Amazon EventBridge User Guide, "Permissions for event buses in Amazon EventBridge", read 2026-11-24.
    private static Carrier ofEvents(Arn resource) {
        String[] pieces = resource.resource().split("/");
        return switch (pieces[0]) {
            case "event-bus" -> on(resource);
            case "rule" -> on(with(resource, "event-bus/" + (pieces.length > 2 ? pieces[1] : "default")));
            default -> new Carrier.Unknown("Whether a policy hangs on %s is not in evidence.".formatted(resource));
        };
    }

    // Source: CodeArtifact User Guide, "Repository policies" (a package belongs to a repository), read 2026-11-24.
    private static Carrier ofCodeArtifact(Arn resource) {
        String[] pieces = resource.resource().split("/");
        if (pieces[0].equals("domain")) {
            return on(resource);
        }
        return pieces.length > 2
                ? on(with(resource, "repository/" + pieces[1] + "/" + pieces[2]))
                : new Carrier.Unknown("Whether a policy hangs on %s is not in evidence.".formatted(resource));
    }

    // Event data stores, channels and dashboards carry policies, trails do not.
    // Source: AWS CloudTrail User Guide, "AWS CloudTrail resource-based policy examples", read 2026-11-24.
    private static Carrier ofTrail(Arn resource) {
        return resource.resource().startsWith("trail/")
                ? new Carrier.None("No resource-based policy can hang on a trail.")
                : on(resource);
    }

    private static Carrier ofKind(Arn resource, String kind) {
        return resource.resource().startsWith(kind)
                ? on(resource)
                : new Carrier.Unknown("Whether a policy hangs on %s is not in evidence.".formatted(resource));
    }

    private static Carrier on(Arn resource) {
        return new Carrier.On(List.of(resource.text()), List.of());
    }

    private static Arn first(Arn arn, String separator, int count) {
        String[] pieces = arn.resource().split(separator);
        return with(arn, String.join(separator, List.of(pieces).subList(0, Math.min(count, pieces.length))));
    }

    private static Arn with(Arn arn, String resource) {
        return new Arn(arn.partition(), arn.service(), arn.region(), arn.account(), resource);
    }
}
