package org.trailcase.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.trailcase.aws.ActionName;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;

/// Requests of sessions of one role, no two alike.
final class MadeRequests {
    private static final ContextValue UNRECORDED = new ContextValue.Unrecorded("not recorded in the trail");

    private final Random random;

    MadeRequests(Random random) {
        this.random = random;
    }

    /// Every condition key that the policies read is known.
    Request known() {
        return with(RequestContext.of(values()));
    }

    /// As a trail records a call: of the tags, the endpoint and the chain of services nothing is known.
    Request recorded() {
        Map<String, ContextValue> values = values();
        List.of("aws:PrincipalTag/team", "aws:SourceVpce", "aws:CalledVia").forEach(values::remove);
        return with(RequestContext.of(
                values, key -> key.startsWith("aws:") ? UNRECORDED : ContextValue.ABSENT));
    }

    private Request with(RequestContext context) {
        String service = MadeNames.service(random);
        String session = "i-%08x".formatted(random.nextInt());
        Caller caller = Caller.parse("arn:aws:sts::111122223333:assumed-role/app/" + session).orElseThrow();
        String arn = "arn:aws:%s:eu-west-1:111122223333:%s/item-%d"
                .formatted(service, MadeNames.name(random), random.nextInt(100_000));
        return new Request(
                caller,
                new ActionName(service, MadeNames.action(random)),
                List.of(RequestedResource.of(arn)),
                Optional.of("111122223333"),
                context);
    }

    private Map<String, ContextValue> values() {
        Map<String, ContextValue> values = new HashMap<>();
        put(values, "aws:PrincipalTag/team", "blue", "green", "red", "black");
        put(values, "aws:RequestedRegion", "eu-west-1", "us-east-1", "ap-south-1");
        put(values, "aws:MultiFactorAuthPresent", "true", "false");
        put(values, "aws:SourceIp", "192.0.2.17", "198.51.100.201", "203.0.113.9");
        put(values, "aws:PrincipalArn", "arn:aws:iam::111122223333:role/team/app", "arn:aws:iam::111122223333:role/app");
        put(values, "aws:CurrentTime", "2026-03-14T09:26:53Z", "2025-12-24T18:00:00Z");
        put(values, "aws:MultiFactorAuthAge", "12", "40000");
        put(values, "aws:SourceVpce", "vpce-1", "vpce-2");
        put(values, "aws:TokenIssueTime", "2026-03-14T08:00:00Z");
        put(values, "aws:username", "item-1", "item-2");
        put(values, "aws:CalledVia", "cloudformation.amazonaws.com", "athena.amazonaws.com");
        return values;
    }

    private void put(Map<String, ContextValue> values, String key, String... choices) {
        values.put(key, ContextValue.of(choices[random.nextInt(choices.length)]));
    }
}
