package org.trailcase.policy.evaluate;

import static org.trailcase.policy.evaluate.Policies.ALICE;
import static org.trailcase.policy.evaluate.Policies.APP;
import static org.trailcase.policy.evaluate.Policies.OBJECT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.trailcase.aws.ActionName;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// Requests that differ from one another in one thing.
final class Changes {
    private static final List<String> ACTIONS = List.of("s3:GetObject", "s3:PutObject", "sqs:SendMessage");
    private static final List<String> NAMES = List.of(
            "aws:PrincipalTag/team", "aws:username", "aws:SourceVpce", "aws:SourceIp", "aws:CurrentTime", "aws:TagKeys");
    private static final List<String> VALUES =
            List.of("blue", "alice", "vpce-1", "192.0.2.7", "2026-03-14T09:26:53Z", "2025-03-14T09:26:53Z", "");

    private Changes() {}

    static Request of(Request request, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> withAction(request, one(ACTIONS, random));
            case 1 -> new Request(
                    request.caller(),
                    request.action(),
                    List.of(RequestedResource.of(OBJECT.replace("k.txt", one(List.of("alice/k", "open/k", "k"), random)))),
                    request.resourceAccount(),
                    request.context());
            case 2 -> new Request(
                    Caller.parse(one(List.of(APP, ALICE, APP.replace("1", "2")), random)).orElseThrow(),
                    request.action(),
                    request.resources(),
                    one(List.of(Optional.empty(), Optional.of("111122223333"), Optional.of("444455556666")), random),
                    request.context());
            default -> request.with(request.context().with(Map.of(one(NAMES, random), value(random))));
        };
    }

    private static Request withAction(Request request, String action) {
        return new Request(
                request.caller(),
                ActionName.parse(action).orElseThrow(),
                request.resources(),
                request.resourceAccount(),
                request.context());
    }

    static ContextValue value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> ContextValue.ABSENT;
            case 1 -> new ContextValue.Unrecorded("not recorded");
            case 2 -> new ContextValue.Hidden("not recorded");
            case 3 -> new ContextValue.Known(List.of(one(VALUES, random), one(VALUES, random)));
            default -> ContextValue.of(one(VALUES, random));
        };
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
