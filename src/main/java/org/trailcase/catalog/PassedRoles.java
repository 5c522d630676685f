package org.trailcase.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.json.JsonObject;

/// The roles that a request hands to a service, for which AWS also checks `iam:PassRole`.
///
/// Passing is never an event of its own: it shows only in the parameters of the call that hands the role over.
///
/// Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service", read 2026-11-24.
final class PassedRoles {

    // These speak of roles without handing one to a service.
    private static final Set<String> SPEAK_ONLY = Set.of(
            "iam",
            "sts",
            "sso",
            "kms",
            "ram",
            "access-analyzer",
            "organizations",
            "signin",
            "cloudtrail-data",
            "identitystore",
            "resource-groups",
            "tag");
    private static final List<String> READS = List.of("Get", "List", "Describe", "Search", "BatchGet", "Validate");

    // Here a role may stand under its name alone.
    private static final Set<String> BY_NAME = Set.of(
            "glue:role",
            "elasticmapreduce:servicerole",
            "elasticmapreduce:autoscalingrole",
            "elasticbeanstalk:operationsrole",
            "ssm:iamrole",
            "datapipeline:role");

    // An instance profile stands for the role in it, which the request does not name.
    private static final Set<String> BY_PROFILE = Set.of(
            "ec2:RunInstances",
            "ec2:AssociateIamInstanceProfile",
            "ec2:ReplaceIamInstanceProfileAssociation",
            "ec2:RequestSpotInstances",
            "ec2:RequestSpotFleet",
            "autoscaling:CreateLaunchConfiguration",
            "elasticmapreduce:RunJobFlow");

    private PassedRoles() {}

    /// What each role is known by; empty when the request passes none.
    static List<Passed> in(String prefix, String name, JsonObject parameters) {
        Set<Passed> roles = new LinkedHashSet<>();
        if (prefix.equals("iam") && name.equals("AddRoleToInstanceProfile")) {
            RequestParameters.texts(parameters, "roleName")
                    .forEach(role -> roles.add(new Passed.Named(role, "roleName")));
        }
        if (SPEAK_ONLY.contains(prefix) || READS.stream().anyMatch(name::startsWith)) {
            return List.copyOf(roles);
        }
        RequestParameters.walk(
                "", parameters, (path, text) -> role(prefix, path, text).ifPresent(roles::add));
        if (BY_PROFILE.contains(prefix + ":" + name)) {
            profiles(parameters).forEach(roles::add);
        }
        return List.copyOf(roles);
    }

    /// The source's first label, which is enough to tell the services above apart.
    static String prefixOf(String source) {
        int dot = source.indexOf('.');
        return (dot < 0 ? source : source.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    private static Optional<Passed> role(String prefix, String path, String text) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (!lower.contains("role")) {
            return Optional.empty();
        }
        if (isRole(text)) {
            return Optional.of(new Passed.Known(text, RequestParameters.dotted(path)));
        }
        String last = lower.substring(lower.lastIndexOf('/') + 1);
        return BY_NAME.contains(prefix + ":" + last) && !text.isEmpty() && !text.startsWith("arn:")
                ? Optional.of(new Passed.Named(text, RequestParameters.dotted(path)))
                : Optional.empty();
    }

    private static boolean isRole(String text) {
        return text.startsWith("arn:")
                && Arn.parse(text)
                        .filter(arn ->
                                arn.service().equals("iam") && arn.resource().startsWith("role/"))
                        .isPresent();
    }

    private static List<Passed> profiles(JsonObject parameters) {
        Set<Passed> profiles = new LinkedHashSet<>();
        RequestParameters.walk("", parameters, (path, text) -> {
            String lower = path.toLowerCase(Locale.ROOT);
            if ((lower.contains("instanceprofile") || lower.endsWith("/jobflowrole")) && !text.isEmpty()) {
                profiles.add(new Passed.InProfile(text, RequestParameters.dotted(path)));
            }
        });
        return List.copyOf(profiles);
    }

    /// One passed role, by what the request says of it, and the parameter that says it.
    sealed interface Passed {
        record Known(String arn, String parameter) implements Passed {}

        record Named(String role, String parameter) implements Passed {}

        record InProfile(String profile, String parameter) implements Passed {}
    }
}
