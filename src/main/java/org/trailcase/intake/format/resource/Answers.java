package org.trailcase.intake.format.resource;

import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.intake.format.policy.Place;
import org.trailcase.intake.format.policy.ResourceCommand;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.ResourceState;

/// Reads the answers that say themselves whose policy they hold, as far as they do.
final class Answers {
    private static final ShownPolicy NONE = new ShownPolicy.None();
    private static final ShownPolicy NOT_SHOWN = new ShownPolicy.NotShown();

    private Answers() {}

    // The answer names the owner since 2018 only; the id of an endpoint alone tells it from all others.
    static Optional<ResourceState> endpoint(Entry entry, PolicyFile file) throws NotAnEntry {
        Place place = Place.of(file.content().path());
        String region = entry.record()
                .text("ServiceName")
                .flatMap(Answers::regionOfService)
                .or(place::region)
                .orElse("");
        String account = entry.record()
                .text("OwnerId")
                .or(() -> file.told().account())
                .or(place::account)
                .orElse("");
        return Optional.of(Shown.endpoint(
                "arn:%s:ec2:%s:%s:vpc-endpoint/%s"
                        .formatted(place.partition(), region, account, entry.required("VpcEndpointId")),
                Shown.policy(entry, "PolicyDocument", NOT_SHOWN),
                entry.record().array("Tags").map(Entry::tags),
                entry.record().text("VpcId"),
                entry.pointer()));
    }

    /// `com.amazonaws.us-east-1.s3`; a service of somebody else has another name before it.
    private static Optional<String> regionOfService(String name) {
        return Stream.of(name.split("\\.")).filter(part -> part.matches("[a-z]{2}(-[a-z]+)+-\\d")).findFirst();
    }

    static Optional<ResourceState> attributes(Entry answer, PolicyFile file) throws NotAnEntry {
        Entry attributes = answer.within("Attributes")
                .orElseThrow(() -> new NotAnEntry("The answer holds no attributes."));
        JsonObject record = attributes.record();
        Optional<String> arn = record.text("TopicArn")
                .or(() -> record.text("QueueArn"))
                .or(() -> ResourceCommand.TOPIC.asked(file))
                .or(() -> queue(file));
        // Whoever asks for all attributes is told the policy where there is one. (Engineering knowledge.)
        boolean isAll = record.has("VisibilityTimeout") && record.has("CreatedTimestamp");
        return arn.map(known ->
                Shown.state(known, Shown.policy(attributes, "Policy", isAll ? NONE : NOT_SHOWN), attributes));
    }

    private static Optional<String> queue(PolicyFile file) {
        return ResourceCommand.QUEUE.asked(file).or(() -> Place.of(file.content().path())
                .askedOf("get-queue-attributes")
                .flatMap(Answers::queueAt));
    }

    /// `https://sqs.us-east-1.amazonaws.com/111122223333/name`
    private static Optional<String> queueAt(String url) {
        if (!url.startsWith("https://sqs.")) {
            return Optional.empty();
        }
        String[] parts = url.substring("https://".length()).split("/");
        String[] host = parts[0].split("\\.");
        return parts.length == 3 && host.length > 2
                ? Optional.of("arn:aws:sqs:%s:%s:%s".formatted(host[1], parts[1], parts[2]))
                : Optional.empty();
    }

    static Optional<ResourceState> secret(Entry entry, PolicyFile file) throws NotAnEntry {
        return Optional.of(Shown.state(entry.required("ARN"), Shown.policy(entry, "ResourcePolicy", NONE), entry));
    }

    static Optional<ResourceState> repository(Entry entry, PolicyFile file) throws NotAnEntry {
        Place place = Place.of(file.content().path());
        Optional<String> named = entry.record().text("repositoryName").flatMap(name -> place.region()
                .flatMap(region -> entry.record()
                        .text("registryId")
                        .map(account -> "arn:%s:ecr:%s:%s:repository/%s"
                                .formatted(place.partition(), region, account, name))));
        return ResourceCommand.REPOSITORY.asked(file).or(() -> named)
                .map(arn -> Shown.state(arn, Shown.policy(entry, "policyText", NONE), entry));
    }

    static Optional<ResourceState> glue(Entry entry, PolicyFile file) {
        return ofAccount("glue", "catalog", file)
                .map(arn -> Shown.state(arn, Shown.policy(entry, "PolicyInJson", NONE), entry));
    }

    /// A policy of CloudWatch Logs is of one log group, or of all in the account and region.
    static Optional<ResourceState> logs(Entry entry, PolicyFile file) {
        return entry.record().text("resourceArn").or(() -> ofAccount("logs", "*", file)).map(arn ->
                Shown.state(arn, Shown.policy(entry, "policyDocument", NONE), entry));
    }

    private static Optional<String> ofAccount(String service, String resource, PolicyFile file) {
        Place place = Place.of(file.content().path());
        Optional<String> told = file.told().attachedTo().filter(arn -> arn.contains(":" + service + ":"));
        return told.or(() -> place.region().flatMap(region -> file.told().account().or(place::account).map(account ->
                "arn:%s:%s:%s:%s:%s".formatted(place.partition(), service, region, account, resource))));
    }

    static Optional<ResourceState> domain(Entry answer, PolicyFile file) throws NotAnEntry {
        Entry domain = answer.within("DomainStatus")
                .orElseThrow(() -> new NotAnEntry("The answer describes no domain."));
        return Optional.of(Shown.state(domain.required("ARN"), Shown.policy(domain, "AccessPolicies", NONE), domain));
    }

    static Optional<ResourceState> bus(Entry entry, PolicyFile file) throws NotAnEntry {
        return Optional.of(Shown.state(entry.required("Arn"), Shown.policy(entry, "Policy", NONE), entry));
    }

    static Optional<ResourceState> codeArtifact(Entry answer, PolicyFile file) throws NotAnEntry {
        Entry policy = answer.within("policy").orElseThrow(() -> new NotAnEntry("The answer holds no policy."));
        return Optional.of(Shown.state(policy.required("resourceArn"), Shown.policy(policy, "document", NONE), policy));
    }

    /// One of a list that names each resource by its ARN, as IAMSpy reads it.
    static Optional<ResourceState> listed(Entry entry, PolicyFile file) throws NotAnEntry {
        return Optional.of(Shown.state(entry.required("Resource"), Shown.policy(entry, "Policy", NONE), entry));
    }
}
