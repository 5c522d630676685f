package org.trailcase.explain.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.IssuedSession;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;

/// The keys of single services that need more than a look at one parameter.
///
/// Source: Service Authorization Reference and the guide of each service, "condition keys", read 2026-11-24.
final class ServiceKeys {
    private static final String NO_PARAMETERS = "the parameters of the request are not recorded";

    private final Event event;
    private final ListedKeys listed;
    private final Keys keys;

    private ServiceKeys(Event event, ListedKeys listed, Keys keys) {
        this.event = event;
        this.listed = listed;
        this.keys = keys;
    }

    static void put(
            Event event,
            ListedKeys listed,
            Circumstances.Touched touched,
            Optional<IssuedSession> issued,
            Keys keys) {
        touched.account().ifPresent(account -> keys.known("aws:ResourceAccount", account, owner(event)));
        ServiceKeys of = new ServiceKeys(event, listed, keys);
        switch (listed.action().service()) {
            case "iam" -> IamKeys.put(event, listed, touched, keys);
            case "kms" -> KmsKeys.put(event, listed, keys);
            case "s3" -> of.s3(touched);
            case "ec2" -> of.ec2();
            case "sts" -> of.sts(issued);
            default -> {}
        }
    }

    private static Source owner(Event event) {
        boolean stated = event.resources().stream().anyMatch(one -> one.account().isPresent());
        return stated ? Source.recorded("resources.accountId") : Source.byRule("the account in the resource's ARN");
    }

    // Source: S3 API Reference, "Bucket policy examples using condition keys" and "Amazon S3 Signature Version 4
    // authentication specific policy keys", read 2026-11-24; CloudTrail writes the same facts in words of its own.
    private void s3(Circumstances.Touched touched) {
        event.additionalEventData().ifPresent(data -> {
            data.text("AuthenticationMethod")
                    .ifPresent(method -> keys.known(
                            "s3:authType",
                            switch (method) {
                                case "AuthHeader" -> "REST-HEADER";
                                case "QueryString" -> "REST-QUERY-STRING";
                                default -> method;
                            },
                            Source.recorded("additionalEventData.AuthenticationMethod")));
            data.text("SignatureVersion")
                    .ifPresent(version -> keys.known(
                            "s3:signatureversion",
                            switch (version) {
                                case "SigV4" -> "AWS4-HMAC-SHA256";
                                case "SigV2" -> "AWS";
                                default -> version;
                            },
                            Source.recorded("additionalEventData.SignatureVersion")));
        });
        event.raw()
                .object("tlsDetails")
                .flatMap(details -> details.text("tlsVersion"))
                .filter(text -> text.startsWith("TLSv"))
                .ifPresent(text -> keys.known(
                        "s3:TlsVersion", text.substring("TLSv".length()), Source.recorded("tlsDetails.tlsVersion")));
        touched.account().ifPresent(account -> keys.known("s3:ResourceAccount", account, owner(event)));
        bucket().filter(name -> !name.startsWith("arn:") && !name.endsWith("-s3alias")).ifPresent(_ -> {
            for (String key :
                    List.of("s3:DataAccessPointArn", "s3:DataAccessPointAccount", "s3:AccessPointNetworkOrigin")) {
                keys.absent(key, "the request names the bucket itself, no access point");
            }
        });
    }

    private Optional<String> bucket() {
        return event.requestParameters().flatMap(parameters -> parameters.text("bucketName"));
    }

    // Source: EC2 User Guide, "Condition keys for Amazon EC2" and "Grant permission to tag Amazon EC2 resources during
    // creation" (ec2:CreateAction), read 2026-11-24.
    private void ec2() {
        event.region().filter(_ -> listed.has("ec2:Region")).ifPresent(region ->
                keys.known("ec2:Region", region, Source.recorded("awsRegion")));
        if (listed.has("ec2:CreateAction")) {
            if (event.name().name().equals("CreateTags")) {
                keys.absent("ec2:CreateAction", "the call sets tags on what exists already");
            } else {
                keys.known("ec2:CreateAction", event.name().name(), Source.recorded("eventName"));
            }
        }
        arn("vpcId", "vpc/", "ec2:Vpc");
        arn("subnetId", "subnet/", "ec2:Subnet");
        event.requestParameters()
                .flatMap(parameters -> parameters.object("iamInstanceProfile"))
                .flatMap(profile -> profile.text("arn"))
                .filter(_ -> listed.has("ec2:InstanceProfile"))
                .ifPresent(arn -> keys.known(
                        "ec2:InstanceProfile", arn, Source.recorded("requestParameters.iamInstanceProfile.arn")));
    }

    private void arn(String parameter, String kind, String key) {
        Optional<String> account = event.recipientAccount().or(event.identity()::account);
        Optional<String> id = event.requestParameters().flatMap(parameters -> parameters.text(parameter));
        if (listed.has(key) && account.isPresent() && id.isPresent() && event.region().isPresent()) {
            keys.known(
                    key,
                    "arn:%s:ec2:%s:%s:%s%s"
                            .formatted(
                                    Callers.partition(event.identity()),
                                    event.region().get(),
                                    account.get(),
                                    kind,
                                    id.get()),
                    Source.recorded("requestParameters." + parameter));
        }
    }

    // A session that was opened with transitive tags hands them on to the one that it opens.
    // Source: IAM User Guide, "IAM and AWS STS condition context keys", sts:TransitiveTagKeys, and "Pass session tags in
    // AWS STS", read 2026-11-24.
    private void sts(Optional<IssuedSession> issued) {
        String key = "sts:TransitiveTagKeys";
        if (!listed.has(key)) {
            return;
        }
        Source source = Source.recorded("requestParameters.transitiveTagKeys");
        if (event.requestParameters().isEmpty()) {
            keys.unrecorded(key, NO_PARAMETERS, source);
            return;
        }
        Set<String> names = new LinkedHashSet<>(texts(event.requestParameters().get(), "transitiveTagKeys"));
        boolean inherits = SessionKeys.isTemporary(event.identity()) && event.identity().sessionName().isPresent();
        issued.ifPresent(session -> names.addAll(session.tags().transitive()));
        boolean open = inherits && issued.filter(session -> session.tags().complete()).isEmpty();
        String why = "the call that opened the caller's own session, which may hand tags on, is not in the trail";
        if (open && names.isEmpty()) {
            keys.unrecorded(key, why, source);
        } else if (open) {
            keys.put(key, new ContextValue.Containing(new ArrayList<>(names), why), source);
        } else if (names.isEmpty()) {
            keys.absent(key, "the request names none, and the session hands none on");
        } else {
            keys.known(
                    key,
                    new ArrayList<>(names),
                    issued.filter(session -> !session.tags().transitive().isEmpty())
                            .map(session -> source.and("and handed on by " + session.call().words()))
                            .orElse(source));
        }
    }

    private static List<String> texts(JsonObject parameters, String name) {
        return parameters.array(name).stream()
                .flatMap(list -> list.items().stream())
                .map(JsonValue::scalar)
                .flatMap(Optional::stream)
                .toList();
    }
}
