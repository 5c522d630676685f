package org.trailcase.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.aws.ActionName;
import org.trailcase.json.JsonObject;

/// Resources that a request names in a way of its own.
final class SpecialResources {
    private static final Pattern QUEUE_URL = Pattern.compile("https?://[^/]+/(\\d{12})/([^/]+)/?");
    private static final Set<String> COPIES = Set.of("CopyObject", "UploadPartCopy");

    private SpecialResources() {}

    /// Empty when the action and the call have no way of their own.
    static List<ResourceName> of(ActionName action, ApiCall call) {
        JsonObject request = call.requestParameters();
        return switch (action.service()) {
            case "iam" -> action.name().equals("PassRole") ? passed(call) : List.of();
            case "sqs" -> queues(request, call.scope());
            case "s3" ->
                COPIES.contains(call.name()) && action.name().startsWith("Get")
                        ? copied(request, call.scope())
                        : List.of();
            case "kms" -> aliased(action, request, call.scope());
            case "ec2" -> action.name().endsWith("Tags") ? tagged(request, call.scope()) : List.of();
            case "secretsmanager" -> secrets(request, call.scope());
            default -> List.of();
        };
    }

    private static List<ResourceName> passed(ApiCall call) {
        Scope scope = call.scope();
        List<ResourceName> names = new ArrayList<>();
        String prefix = PassedRoles.prefixOf(call.source());
        String name = EventNames.undated(call.name());
        for (PassedRoles.Passed role : PassedRoles.in(prefix, name, call.requestParameters())) {
            names.add(
                    switch (role) {
                        case PassedRoles.Passed.Known(var arn) -> new ResourceName.Exact(arn);
                        case PassedRoles.Passed.Named(var named) -> role(scope, named);
                        case PassedRoles.Passed.InProfile(var profile) ->
                            new ResourceName.Unknown(
                                    "The request names the instance profile " + profile + ", not the role in it.");
                    });
        }
        return names.isEmpty() ? List.of(new ResourceName.Unknown("The request parameters name no role.")) : names;
    }

    private static ResourceName role(Scope scope, String name) {
        String start = "arn:" + scope.partition() + ":iam::" + scope.account() + ":role/";
        return new ResourceName.Pattern(start + "*" + name, Optional.of(start + name));
    }

    // The address of a queue tells its account, which may be another than the caller's.
    private static List<ResourceName> queues(JsonObject request, Scope scope) {
        List<ResourceName> names = new ArrayList<>();
        for (String url : RequestParameters.texts(request, "queueUrl")) {
            Matcher parts = QUEUE_URL.matcher(url);
            if (parts.matches()) {
                Scope there = new Scope(scope.partition(), scope.region(), parts.group(1));
                names.add(name(there, "sqs", parts.group(2)));
            }
        }
        return names;
    }

    private static List<ResourceName> copied(JsonObject request, Scope scope) {
        return RequestParameters.texts(request, "x-amz-copy-source").stream()
                .map(source -> URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8))
                .map(source -> source.replaceFirst("^/", "").replaceFirst("\\?versionId=.*$", ""))
                .map(source -> name(new Scope(scope.partition(), "", ""), "s3", source))
                .toList();
    }

    // An alias hides its key, and the key is what policies are asked about.
    // Source: AWS KMS Developer Guide, "Controlling access to aliases", read 2026-11-24.
    private static List<ResourceName> aliased(ActionName action, JsonObject request, Scope scope) {
        if (action.name().endsWith("Alias")) {
            return List.of();
        }
        return List.of("keyId", "sourceKeyId", "destinationKeyId").stream()
                .filter(name -> !name.startsWith("source") || action.name().equals("ReEncryptFrom"))
                .filter(name -> !name.startsWith("destination") || action.name().equals("ReEncryptTo"))
                .flatMap(name -> RequestParameters.texts(request, name).stream())
                .filter(key -> key.startsWith("alias/") || key.contains(":alias/"))
                .<ResourceName>map(key -> open(scope, "kms", "key/*"))
                .toList();
    }

    // Tags are put on ids of any kind.
    private static List<ResourceName> tagged(JsonObject request, Scope scope) {
        return RequestParameters.texts(request, "resourceId").stream()
                .<ResourceName>map(id -> open(scope, "ec2", "*/" + id))
                .toList();
    }

    // AWS ends the ARN of a secret with six letters of its own, so that a name alone is not enough.
    // Source: AWS Secrets Manager User Guide, "What's in a Secrets Manager secret?", read 2026-11-24.
    private static List<ResourceName> secrets(JsonObject request, Scope scope) {
        return List.of("secretId", "name").stream()
                .flatMap(name -> RequestParameters.texts(request, name).stream())
                .filter(secret -> !secret.isBlank() && !secret.startsWith("arn:"))
                .<ResourceName>map(secret -> open(scope, "secretsmanager", "secret:" + secret + "-*"))
                .toList();
    }

    private static ResourceName name(Scope scope, String service, String resource) {
        return List.of(scope.partition(), scope.region(), scope.account()).contains("*")
                ? open(scope, service, resource)
                : new ResourceName.Exact(arn(scope, service, resource));
    }

    private static ResourceName open(Scope scope, String service, String resource) {
        return new ResourceName.Pattern(arn(scope, service, resource), Optional.empty());
    }

    private static String arn(Scope scope, String service, String resource) {
        return String.join(":", "arn", scope.partition(), service, scope.region(), scope.account(), resource);
    }
}
