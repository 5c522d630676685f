package org.trailcase.explain.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.history.IssuedSession;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// The keys that only the credentials of an EC2 instance, or of a Lambda function, carry.
///
/// Source: IAM User Guide, "AWS global condition context keys", aws:Ec2InstanceSourceVpc and
/// aws:Ec2InstanceSourcePrivateIPv4 (present "whenever the requester is signing requests with an Amazon EC2 role
/// credential"); CloudTrail User Guide, "CloudTrail userIdentity element", ec2RoleDelivery and inScopeOf; Service
/// Authorization Reference, "Amazon EC2" and "AWS Lambda"; read 2026-11-24.
final class InstanceKeys {
    private static final List<String> OF_INSTANCES = List.of(
            "aws:Ec2InstanceSourceVpc",
            "aws:Ec2InstanceSourcePrivateIPv4",
            "ec2:SourceInstanceARN",
            "ec2:RoleDelivery");
    private static final String DELIVERY = "userIdentity.sessionContext.ec2RoleDelivery";

    // EC2 names the session after the instance; container tasks after the task's id.
    // Source: CloudTrail User Guide, "CloudTrail userIdentity element" (instances); that tasks have 32 hexadecimal
    // digits is engineering knowledge, and only the wording hangs on it.
    private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-f]{8}(?:[0-9a-f]{9})?");
    private static final Pattern TASK = Pattern.compile("[0-9a-f]{32}");

    private InstanceKeys() {}

    static void put(Event event, Optional<IssuedSession> issued, Keys keys) {
        UserIdentity who = event.identity();
        function(who, keys);
        Optional<String> delivery = who.sessionContext().scalar("ec2RoleDelivery");
        Optional<String> other = notOfInstance(who, issued);
        if (delivery.isPresent()) {
            Source source = Source.recorded(DELIVERY);
            ContextValue hidden = new ContextValue.Hidden("the record does not tell which instance's");
            OF_INSTANCES.forEach(key -> keys.put(key, hidden, source));
            keys.known("ec2:RoleDelivery", delivery.get(), source);
        } else if (other.isPresent()) {
            OF_INSTANCES.forEach(key -> keys.put(
                    key, new ContextValue.Absent("not applicable: " + other.get()), Source.byRule(other.get())));
        } else {
            String why = "the session is named like an instance, and the record does not say how it got its credentials";
            OF_INSTANCES.forEach(key -> keys.unrecorded(key, why, Source.recorded("userIdentity.arn")));
        }
    }

    // Empty where it may be the credentials of an instance after all.
    private static Optional<String> notOfInstance(UserIdentity who, Optional<IssuedSession> issued) {
        String service = issued.flatMap(session -> session.issuer().service())
                .or(() -> who.raw().object("inScopeOf").flatMap(scope -> scope.text("issuerType")))
                .orElse("");
        String name = who.sessionName().orElse("");
        if (service.startsWith("ecs") || service.startsWith("AWS::ECS::") || TASK.matcher(name).matches()) {
            return Optional.of("credentials of a container task carry no such key");
        }
        if (service.startsWith("lambda") || service.startsWith("AWS::Lambda::")) {
            return Optional.of("credentials of a Lambda function carry no such key");
        }
        boolean mayBe = who instanceof UserIdentity.AssumedRole
                && (service.startsWith("ec2.") || service.isEmpty() && INSTANCE.matcher(name).matches());
        return mayBe ? Optional.empty() : Optional.of("only credentials of an EC2 instance carry such a key");
    }

    private static void function(UserIdentity who, Keys keys) {
        Optional<String> function = who.raw()
                .object("inScopeOf")
                .filter(scope -> scope.text("issuerType").filter("AWS::Lambda::Function"::equals).isPresent())
                .flatMap((JsonObject scope) -> scope.text("credentialsIssuedTo"));
        if (function.isPresent()) {
            keys.known(
                    "lambda:SourceFunctionArn",
                    function.get(),
                    Source.recorded("userIdentity.inScopeOf.credentialsIssuedTo"));
        } else if (!(who instanceof UserIdentity.AssumedRole)) {
            keys.absent("lambda:SourceFunctionArn", "only credentials of a Lambda function carry it");
        }
    }
}
