package org.trailcase.history.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Known;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The calls that make a resource, put or delete its whole policy, or delete it.
final class WholePolicies {

    private WholePolicies() {}

    /// A call that always carries the policy, in one of these members.
    static Effect put(String template, String... members) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> arn.fill(call)
                .map(filled -> {
                    Kept kept = store.of(filled, call);
                    Standing standing = given(call, kept, members).orElseGet(() -> notRecorded(call, kept));
                    kept.policy.put(call.point(), before(call, kept), standing);
                    return true;
                })
                .orElse(false);
    }

    /// A call that sets many things, the policy among them: without one of these members it leaves the policy alone.
    /// An empty text takes the policy away.
    static Effect set(String template, String... members) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> {
            if (call.isAskRecorded() && value(call, members).isEmpty()) {
                return true;
            }
            Optional<String> filled = arn.fill(call);
            filled.ifPresent(named -> {
                Kept kept = store.of(named, call);
                Standing standing = call.isAskRecorded()
                        ? given(call, kept, members).orElseGet(() -> Standing.whole(Optional.empty(), call.source()))
                        : notRecorded(call, kept);
                kept.policy.put(call.point(), before(call, kept), standing);
            });
            return filled.isPresent();
        };
    }

    /// A call that takes the whole policy away.
    static Effect removed(String template) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> {
            Optional<String> filled = arn.fill(call);
            filled.ifPresent(named -> {
                Kept kept = store.of(named, call);
                kept.policy.put(call.point(), before(call, kept), Standing.whole(Optional.empty(), call.source()));
            });
            return filled.isPresent();
        };
    }

    /// A call that fails where the resource exists: what it made holds what the request gave it, else no policy.
    static Effect made(String template, String... members) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> {
            Optional<String> filled = arn.fill(call);
            filled.ifPresent(named -> begun(call, store.of(named, call), members));
            return filled.isPresent();
        };
    }

    static void begun(Call call, Kept kept, String... members) {
        kept.policy.put(call.point(), Standing.nothing(call.source()), fresh(call, kept, members));
        tags(call, kept);
    }

    /// A call that succeeds, and changes no policy, where its caller has such a resource already.
    static Effect ensured(String template, String... members) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> {
            Optional<String> filled = arn.fill(call);
            filled.ifPresent(named -> {
                Kept kept = store.of(named, call);
                ensure(call, kept, fresh(call, kept, members));
            });
            return filled.isPresent();
        };
    }

    static void ensure(Call call, Kept kept, Standing ifNew) {
        kept.policy.ensured(
                call.point(),
                ifNew,
                "Whether %s was there before %s, and with which policy, is not in evidence: the call succeeds either way."
                        .formatted(kept.arn(), call.described()));
    }

    static Effect gone(String template) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> {
            Optional<String> filled = arn.fill(call);
            filled.ifPresent(named -> ended(call, store.of(named, call)));
            return filled.isPresent();
        };
    }

    static void ended(Call call, Kept kept) {
        kept.policy.put(call.point(), before(call, kept), Standing.nothing(call.source()));
    }

    static Standing before(Call call, Kept kept) {
        return Kept.notInEvidence(kept.arn(), call.described(), call.source());
    }

    static Standing notRecorded(Call call, Kept kept) {
        return Standing.unknown(
                "The policy of %s, set by %s, is not in the record.".formatted(kept.arn(), call.described()),
                call.source());
    }

    /// The policy in the request; empty where it brings none.
    static Optional<Standing> given(Call call, Kept kept, String... members) {
        for (String member : members) {
            Optional<WrittenPolicy> policy = Asked.at(call.asked(), member)
                    .flatMap(value -> Call.policy(
                            value, kept.policyName(), "/requestParameters/" + member.replace('.', '/')));
            if (policy.isPresent()) {
                return Optional.of(Standing.whole(policy, call.source()));
            }
        }
        return Optional.empty();
    }

    /// What a new resource holds.
    private static Standing fresh(Call call, Kept kept, String... members) {
        return given(call, kept, members)
                .orElseGet(() -> call.isAskRecorded() || members.length == 0
                        ? Standing.whole(Optional.empty(), call.source())
                        : notRecorded(call, kept));
    }

    private static Optional<JsonValue> value(Call call, String... members) {
        return List.of(members).stream().flatMap(member -> Asked.at(call.asked(), member).stream()).findFirst();
    }

    static void tags(Call call, Kept kept) {
        if (call.isAskRecorded()) {
            kept.tags.replaced(call.point(), Tags.given(call), call.source());
        }
    }
}
