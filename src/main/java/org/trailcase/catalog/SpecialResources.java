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
    private static final String COPY_SOURCE = "x-amz-copy-source";

    private SpecialResources() {}

    /// Empty when the action and the call have no way of their own.
    static List<NamedResource> of(ActionName action, ApiCall call) {
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
            case "dynamodb" -> DynamoDbTables.of(action, call);
            default -> List.of();
        };
    }

    private static List<NamedResource> passed(ApiCall call) {
        Scope scope = call.scope();
        List<NamedResource> names = new ArrayList<>();
        String prefix = PassedRoles.prefixOf(call.source());
        String name = EventNames.undated(call.name());
        for (PassedRoles.Passed role : PassedRoles.in(prefix, name, call.requestParameters())) {
            names.add(
                    switch (role) {
                        case PassedRoles.Passed.Known(var arn, var parameter) ->
                            NamedResource.of(new ResourceName.Exact(arn), parameter);
                        case PassedRoles.Passed.Named(var named, var parameter) ->
                            NamedResource.of(role(scope, named), parameter);
                        // The request names the instance profile; which role is in it, IAM knows.
                        case PassedRoles.Passed.InProfile(var _, var parameter) ->
                            NamedResource.of(
                                    new ResourceName.Pattern(ofRoles(scope) + "*", Optional.empty()), parameter);
                    });
        }
        return names.isEmpty()
                ? List.of(NamedResource.of(new ResourceName.Unknown("The request parameters name no role.")))
                : names;
    }

    private static ResourceName role(Scope scope, String name) {
        String start = ofRoles(scope);
        return new ResourceName.Pattern(start + "*" + name, Optional.of(start + name));
    }

    private static String ofRoles(Scope scope) {
        return "arn:" + scope.partition() + ":iam::" + scope.account() + ":role/";
    }

    // The address of a queue tells its account, which may be another than the caller's.
    private static List<NamedResource> queues(JsonObject request, Scope scope) {
        List<NamedResource> names = new ArrayList<>();
        for (String url : RequestParameters.texts(request, "queueUrl")) {
            Matcher parts = QUEUE_URL.matcher(url);
            if (parts.matches()) {
                Scope there = new Scope(scope.partition(), scope.region(), parts.group(1));
                names.add(NamedResource.of(name(there, "sqs", parts.group(2)), "queueUrl"));
            }
        }
        return names;
    }

    private static List<NamedResource> copied(JsonObject request, Scope scope) {
        return RequestParameters.texts(request, COPY_SOURCE).stream()
                .map(source -> URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8))
                .map(source -> source.replaceFirst("^/", "").replaceFirst("\\?versionId=.*$", ""))
                .map(source -> source.startsWith("arn:")
                        ? new ResourceName.Exact(source)
                        : name(new Scope(scope.partition(), "", ""), "s3", source))
                .map(name -> NamedResource.of(name, COPY_SOURCE))
                .toList();
    }

    // An alias hides its key, and the key is what policies are asked about.
    // Source: AWS KMS Developer Guide, "Controlling access to aliases", read 2026-11-24.
    private static List<NamedResource> aliased(ActionName action, JsonObject request, Scope scope) {
        if (action.name().endsWith("Alias")) {
            return List.of();
        }
        List<NamedResource> names = new ArrayList<>();
        for (String parameter : List.of("keyId", "sourceKeyId", "destinationKeyId")) {
            boolean other = parameter.startsWith("source") && !action.name().equals("ReEncryptFrom")
                    || parameter.startsWith("destination") && !action.name().equals("ReEncryptTo");
            RequestParameters.texts(request, parameter).stream()
                    .filter(key -> !other && (key.startsWith("alias/") || key.contains(":alias/")))
                    .forEach(_ -> names.add(NamedResource.of(open(scope, "kms", "key/*"), parameter)));
        }
        return names;
    }

    // Tags are put on ids of any kind.
    private static List<NamedResource> tagged(JsonObject request, Scope scope) {
        return RequestParameters.texts(request, "resourceId").stream()
                .map(id -> NamedResource.of(open(scope, "ec2", "*/" + id), "resourceId"))
                .toList();
    }

    // AWS ends the ARN of a secret with six letters of its own, so that a name alone is not enough.
    // Source: AWS Secrets Manager User Guide, "What's in a Secrets Manager secret?", read 2026-11-24.
    private static List<NamedResource> secrets(JsonObject request, Scope scope) {
        List<NamedResource> names = new ArrayList<>();
        for (String parameter : List.of("secretId", "name")) {
            RequestParameters.texts(request, parameter).stream()
                    .filter(secret -> !secret.isBlank() && !secret.startsWith("arn:"))
                    .forEach(secret -> names.add(NamedResource.of(
                            open(scope, "secretsmanager", "secret:" + secret + "-*"), parameter)));
        }
        return names;
    }

    static ResourceName name(Scope scope, String service, String resource) {
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
