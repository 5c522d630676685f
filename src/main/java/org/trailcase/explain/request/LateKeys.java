package org.trailcase.explain.request;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.trail.Event;

/// The condition keys of one request, each part worked out when a key of it is first asked for.
///
/// Most of what a call's circumstances tell is asked by no statement.
final class LateKeys {
    private static final String NOT_RECORDED = "not recorded in the trail";
    private static final Source SILENT = Source.of(NOT_RECORDED);

    /// Keys that come with the credentials and that their services do not list for other services' actions.
    ///
    /// Source: Service Authorization Reference (Amazon EC2, AWS Glue, AWS Lambda) and AWS Systems Manager User Guide,
    /// "ssm:SourceInstanceARN", read 2026-11-24.
    private static final Set<String> OF_CREDENTIALS = Set.of(
            "ec2:roledelivery",
            "ec2:sourceinstancearn",
            "glue:credentialissuingservice",
            "glue:roleassumedby",
            "identitystore:identitystorearn",
            "identitystore:userid",
            "lambda:sourcefunctionarn",
            "ssm:sourceinstancearn");

    private final Event event;
    private final ListedKeys listed;
    private final Once<Keys> ofCall;
    private final Once<Keys> all;

    /// `ofCall` is what holds for whatever the call needed, `ofThing` makes of it what holds for one action on one thing.
    LateKeys(Event event, ListedKeys listed, Once<Keys> ofCall, Function<Keys, Keys> ofThing) {
        this.event = event;
        this.listed = listed;
        this.ofCall = ofCall;
        this.all = new Once<>(() -> ofThing.apply(ofCall.get()));
    }

    /// Those of which something was told.
    List<KeyFact> all() {
        return all.get().all();
    }

    boolean isNamed(String key) {
        return all.get().isNamed(key);
    }

    /// What is known of a key in folded form, whether or not anything was told about it.
    KeyFact fact(String folded) {
        Keys keys = event.raw().has("eventContext") || mayBeOfThing(folded) ? all.get() : ofCall.get();
        return keys.fact(folded).orElseGet(() -> silent(folded));
    }

    /// False for the global keys that are the same for every action and thing of a call.
    ///
    /// INVARIANT: what is told for one action on one thing, an enriched event's context aside, answers true here.
    static boolean mayBeOfThing(String folded) {
        return !folded.startsWith("aws:")
                || folded.startsWith("aws:resource")
                || folded.startsWith("aws:requesttag/")
                || folded.equals("aws:tagkeys");
    }

    private KeyFact silent(String folded) {
        if (folded.startsWith("aws:") || OF_CREDENTIALS.contains(folded)) {
            return unrecorded(folded);
        }
        if (ClaimKeys.isClaim(folded)) {
            return ClaimKeys.mayCarry(event.identity())
                    ? unrecorded(folded)
                    : absent(folded, "claims of an identity provider come only with its sessions");
        }
        return listed.has(folded) ? unrecorded(folded) : absent(folded, listed.without(folded));
    }

    private static KeyFact unrecorded(String folded) {
        return new KeyFact(folded, new ContextValue.Unrecorded(NOT_RECORDED), SILENT);
    }

    private static KeyFact absent(String folded, String why) {
        return new KeyFact(folded, new ContextValue.Absent(why), Source.byRule(why));
    }
}
