package org.trailcase.intake.format.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.intake.format.PolicyFile;

/// The commands that answer with the policy of a resource, and how the resource's name becomes its ARN.
///
/// Source of the ARNs: Service Authorization Reference, "Resource types" of each service, read 2026-11-24.
public enum ResourceCommand {
    BUCKET("s3", "", "[a-z0-9._A-Z-]{3,255}", "get-bucket-policy"),
    KEY("kms", "key/", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]+", "get-key-policy"),
    FUNCTION("lambda", "function:", "[\\w-]{1,140}(:[\\w$-]+)?", "lambda-get-policy"),
    SECRET("secretsmanager", "secret:", ".+-\\w{6}", "secretsmanager-get-resource-policy"),
    REPOSITORY("ecr", "repository/", "[a-z0-9._/-]+", "get-repository-policy"),
    QUEUE("sqs", "", "[\\w-]{1,80}(\\.fifo)?", "get-queue-attributes"),
    TOPIC("sns", "", "[\\w-]{1,256}(\\.fifo)?", "get-topic-attributes"),
    TABLE("dynamodb", "table/", "[\\w.-]+(/stream/.+)?", "dynamodb-get-resource-policy"),
    STREAM("kinesis", "stream/", "[\\w.-]+(/consumer/.+)?", "kinesis-get-resource-policy"),
    BUS("events", "event-bus/", "[\\w./-]+", "describe-event-bus"),
    DOMAIN("es", "domain/", "[a-z0-9-]+", "describe-elasticsearch-domain", "describe-domain"),
    FILE_SYSTEM("elasticfilesystem", "file-system/", "fs-[0-9a-f]+", "describe-file-system-policy"),
    VAULT("backup", "backup-vault:", "[\\w-]+", "get-backup-vault-access-policy");

    private final String service;
    private final String kind;
    private final Pattern name;
    private final List<String> commands;

    ResourceCommand(String service, String kind, String name, String... commands) {
        this.service = service;
        this.kind = kind;
        this.name = Pattern.compile(name);
        this.commands = List.of(commands);
    }

    /// The ARN of the resource, by what the examiner says, else by the names of file and folders. Empty when they do not
    /// tell it, or not its account and region.
    public Optional<String> asked(PolicyFile file) {
        Place place = Place.of(file.content().path());
        return known(file, place).or(() -> place.askedExactly(commands.toArray(String[]::new))
                .flatMap(name -> arn(name, file, place)));
    }

    /// The ARN of the resource with this name.
    public Optional<String> named(String resource, PolicyFile file) {
        return arn(resource, file, Place.of(file.content().path()));
    }

    /// The ARN that the examiner, or the name of the file, gives of any of these.
    public static Optional<String> anyAsked(PolicyFile file) {
        return Arrays.stream(values()).flatMap(one -> one.asked(file).stream()).findFirst();
    }

    private Optional<String> known(PolicyFile file, Place place) {
        return Stream.concat(file.told().attachedTo().flatMap(Arn::parse).stream(), place.arn().stream())
                .filter(arn -> arn.service().equals(service))
                .map(Arn::text)
                .findFirst();
    }

    private Optional<String> arn(String resource, PolicyFile file, Place place) {
        Optional<Arn> whole = Arn.parse(resource).filter(arn -> arn.service().equals(service));
        if (whole.isPresent() || !name.matcher(resource).matches()) {
            return whole.map(Arn::text);
        }
        if (this == BUCKET) {
            return Optional.of("arn:%s:s3:::%s".formatted(place.partition(), resource));
        }
        return place.region().flatMap(region -> file.told().account().or(place::account).map(account ->
                "arn:%s:%s:%s:%s:%s%s".formatted(place.partition(), service, region, account, kind, resource)));
    }
}
