package org.trailcase.intake.format.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;

/// ARNs that stand in names of files, where colons and slashes are not allowed everywhere.
///
/// They are written percent-encoded, or with one and the same sign for both. Which was a slash then has to be told from
/// the service: `arn_aws_iam__111122223333_role_app` is `arn:aws:iam::111122223333:role/app`. Where the sign may also
/// belong to the name, nothing is claimed.
final class ArnNames {
    private static final String SIGNS = "_+=~,";

    /// What stands between the kind of the resource and its name.
    /// Source: Service Authorization Reference, "Resource types" of each service, read 2026-11-24.
    private static final Map<String, String> AFTER_KIND = Map.ofEntries(
            Map.entry("iam", "/"),
            Map.entry("kms", "/"),
            Map.entry("ec2", "/"),
            Map.entry("ecr", "/"),
            Map.entry("dynamodb", "/"),
            Map.entry("kinesis", "/"),
            Map.entry("events", "/"),
            Map.entry("es", "/"),
            Map.entry("elasticfilesystem", "/"),
            Map.entry("lambda", ":"),
            Map.entry("secretsmanager", ":"),
            Map.entry("backup", ":"));

    /// Resources that have a name and no kind before it; the name is all that follows.
    private static final Set<String> WITHOUT_KIND = Set.of("s3", "sns", "sqs");

    /// Names in which the sign can be a slash as well as itself.
    private static final Set<String> WITH_PATHS = Set.of("iam", "ecr", "secretsmanager");

    private ArnNames() {}

    /// The ARN that a name is, or empty when it is none or not certainly one.
    static Optional<Arn> in(String name) {
        String decoded = Percent.decoded(name);
        Optional<Arn> literal = Arn.parse(decoded).filter(arn -> arn.partition().startsWith("aws"));
        if (literal.isPresent() || decoded.length() < 4 || !decoded.startsWith("arn")) {
            return literal;
        }
        String sign = decoded.substring(3, 4);
        String[] parts = decoded.split(java.util.regex.Pattern.quote(sign), 6);
        if (!SIGNS.contains(sign) || parts.length < 6 || !parts[1].startsWith("aws")) {
            return Optional.empty();
        }
        return resource(parts[2], parts[5], sign)
                .map(resource -> new Arn(parts[1], parts[2], parts[3], parts[4], resource));
    }

    private static Optional<String> resource(String service, String rest, String sign) {
        if (WITHOUT_KIND.contains(service)) {
            return Optional.of(rest);
        }
        // Ids of an organisation hold no such sign: root/o-…/r-…, ou/o-…/ou-…, account/o-…/111122223333.
        if (service.equals("organizations")) {
            return Optional.of(rest.replace(sign, "/"));
        }
        int end = rest.indexOf(sign);
        Optional<String> join = Optional.ofNullable(AFTER_KIND.get(service));
        boolean isUncertain = WITH_PATHS.contains(service) && rest.indexOf(sign, end + 1) > 0;
        return end > 0 && !isUncertain
                ? join.map(between -> rest.substring(0, end) + between + rest.substring(end + 1))
                : Optional.empty();
    }
}
