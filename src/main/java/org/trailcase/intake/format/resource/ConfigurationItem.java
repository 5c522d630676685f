package org.trailcase.intake.format.resource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.HolderReader;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.intake.format.policy.Spelling;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.ResourceState;

/// One item of AWS Config: a resource as it was when it was captured.
///
/// Snapshots hold the configuration as an object, answers of the API as a text; what is `ARN` in one is `arn` in the
/// other. (Engineering knowledge: both are read wherever they occur.)
final class ConfigurationItem {
    private static final Map<String, String> IAM = Map.of(
            "AWS::IAM::User", "user", "AWS::IAM::Group", "group", "AWS::IAM::Role", "role", "AWS::IAM::Policy", "policy");

    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Entry entry;
    private final JsonObject record;

    ConfigurationItem(Entry entry) {
        this.entry = entry;
        this.record = entry.record();
    }

    String type() {
        return record.text("resourceType").orElse("");
    }

    /// Whether the resource was there, and recorded. An item that tells of a deletion still carries an ARN.
    boolean exists() {
        String status = record.text("configurationItemStatus").orElse("OK");
        return status.equals("OK") || status.equals("ResourceDiscovered");
    }

    String account() {
        return record.scalar("accountId")
                .or(() -> record.scalar("awsAccountId"))
                .orElseGet(() -> Arn.parse(arn()).map(Arn::account).orElse(""));
    }

    /// When it was captured, as ISO 8601 or in seconds since 1970. AWS Config is not older than 2014; what lies far from
    /// then is no moment.
    Optional<Instant> captured() {
        return record.get("configurationItemCaptureTime").flatMap(value -> {
            try {
                return value instanceof JsonNumber
                        ? value.scalar().map(text -> Instant.ofEpochMilli((long) (Double.parseDouble(text) * 1000)))
                        : value.asText().map(text -> OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException | NumberFormatException _) {
                return Optional.<Instant>empty();
            }
        }).filter(moment -> moment.isAfter(EARLIEST) && moment.isBefore(LATEST));
    }

    boolean isManagedPolicy() {
        return type().equals("AWS::IAM::Policy");
    }

    boolean isHolder() {
        return IAM.containsKey(type()) && !isManagedPolicy();
    }

    PolicyHolder holder() throws NotAnEntry {
        Entry configuration = configuration();
        Set<Part> shown = new HashSet<>(Part.all());
        if (!configuration.record().has("tags")) {
            shown.remove(Part.TAGS);
        }
        HolderReader reader = new HolderReader(configuration, Spelling.CONFIG, shown);
        return switch (IAM.getOrDefault(type(), "")) {
            case "user" -> reader.user();
            case "group" -> reader.group();
            default -> reader.role();
        };
    }

    ManagedPolicy managedPolicy() throws NotAnEntry {
        return new HolderReader(configuration(), Spelling.CONFIG, Set.of()).managedPolicy();
    }

    private Entry configuration() throws NotAnEntry {
        return entry.inside("configuration")
                .orElseThrow(() -> new NotAnEntry("The item holds no configuration that can be read."));
    }

    /// The resource with its policy and its tags; empty when the item shows neither.
    Optional<ResourceState> resource() {
        String arn = arn();
        ShownPolicy policy = ConfiguredPolicy.of(type(), entry);
        Optional<Map<String, String>> tags = tags();
        boolean showsNothing = policy instanceof ShownPolicy.NotShown && tags.isEmpty();
        if (arn.isEmpty() || showsNothing) {
            return Optional.empty();
        }
        boolean isEndpoint = type().equals(ConfiguredPolicy.ENDPOINT);
        return Optional.of(new ResourceState(
                arn,
                isEndpoint ? PolicyType.VPC_ENDPOINT : PolicyType.RESOURCE,
                policy,
                tags,
                isEndpoint
                        ? entry.inside("configuration").flatMap(endpoint -> endpoint.record()
                                .text("vpcId")
                                .or(() -> endpoint.record().text("VpcId")))
                        : Optional.empty(),
                entry.pointer()));
    }

    private String arn() {
        return Stream.of("arn", "ARN", "resourceArn")
                .flatMap(member -> record.text(member).stream())
                .findFirst()
                .orElseGet(this::endpointArn);
    }

    private String endpointArn() {
        String region = record.text("awsRegion").orElse("");
        String partition = region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
        return type().equals(ConfiguredPolicy.ENDPOINT)
                ? "arn:%s:ec2:%s:%s:vpc-endpoint/%s"
                        .formatted(
                                partition,
                                region,
                                record.scalar("accountId").orElse(""),
                                record.text("resourceId").orElse("").toLowerCase(Locale.ROOT))
                : "";
    }

    // An item without tags has an empty object here too where the tags were not recorded: it proves nothing.
    private Optional<Map<String, String>> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        record.object("tags").ifPresent(object -> object.members()
                .forEach(tag -> tag.value().scalar().ifPresent(value -> tags.put(tag.name(), value))));
        record.array("tags").map(Entry::tags).ifPresent(tags::putAll);
        return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
    }
}
