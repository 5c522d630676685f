package org.trailcase.history.resource;

import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.track.Members;
import org.trailcase.policy.PolicySource;

/// One resource and what is known of it over time: its policy, its tags, the VPC of an endpoint.
final class Kept {
    private final String arn;
    private final PolicyType type;
    private String account;
    private String region;
    private Optional<String> vpc = Optional.empty();

    final ResourcePolicy policy;
    final Members<String, String> tags = new Members<>(String::equals);

    Kept(String arn, PolicyType type) {
        this.arn = arn;
        this.type = type;
        this.account = Arn.parse(arn).map(Arn::account).orElse("");
        this.region = Arn.parse(arn).map(Arn::region).orElse("");
        this.policy = new ResourcePolicy(arn);
    }

    String arn() {
        return arn;
    }

    PolicyType type() {
        return type;
    }

    /// The account whose trail would show a change; empty text where nothing tells it. The ARN of a bucket does not.
    String account() {
        return account;
    }

    /// The Region whose trail would show a change; empty text where nothing tells it. The ARN of a bucket does not.
    String region() {
        return region;
    }

    /// A call that concerned it was recorded here.
    void recordedIn(String owner, String itsRegion) {
        account = account.isEmpty() ? owner : account;
        region = region.isEmpty() ? itsRegion : region;
    }

    Optional<String> vpc() {
        return vpc;
    }

    void in(String itsVpc) {
        vpc = Optional.of(itsVpc);
    }

    /// "bucket policy", for a list.
    String policyName() {
        Optional<Arn> parsed = Arn.parse(arn);
        return switch (parsed.map(Arn::service).orElse("")) {
            case "s3" -> parsed.get().resource().startsWith("accesspoint/") ? "access point policy" : "bucket policy";
            case "kms" -> "key policy";
            case "lambda" -> parsed.get().resource().startsWith("layer:") ? "layer policy" : "function policy";
            case "sns" -> "topic policy";
            case "sqs" -> "queue policy";
            case "secretsmanager" -> "secret policy";
            case "ecr" -> "repository policy";
            case "events" -> "event bus policy";
            case "ec2" -> "endpoint policy";
            default -> "resource policy";
        };
    }

    static Standing notInEvidence(String arn, String described, PolicySource source) {
        return Standing.unknown("The policy of %s before %s is not in evidence.".formatted(arn, described), source);
    }
}
