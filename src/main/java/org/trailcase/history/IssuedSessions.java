package org.trailcase.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.trailcase.history.IssuedSession.SessionTags;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;

/// Finds the call that issued the temporary credentials another call was made with, by the access key alone.
///
/// What is not in the trail is not guessed: no name, time or address stands in for the key. Keeps no event, so that a
/// long trail may have many sessions. Immutable, so that any thread may ask.
///
/// Source: IAM User Guide, "Monitor and control actions taken with assumed roles" and "Logging IAM and AWS STS API
/// calls with AWS CloudTrail", read 2026-11-24.
public final class IssuedSessions {

    /// The calls that issue temporary credentials.
    public static final Set<String> EVENT_NAMES = Set.of(
            "AssumeRole",
            "AssumeRoleWithSAML",
            "AssumeRoleWithWebIdentity",
            "AssumeRoot",
            "GetFederationToken",
            "GetSessionToken");

    /// Where no such call is in evidence.
    public static final IssuedSessions NONE = new IssuedSessions(Map.of(), SessionCallers.NONE);

    private final Map<String, IssuedSession> byKey;
    private final SessionCallers callers;

    private IssuedSessions(Map<String, IssuedSession> byKey, SessionCallers callers) {
        this.byKey = byKey;
        this.callers = callers;
    }

    /// From events in any order; those that issued nothing are passed over.
    public static IssuedSessions of(Iterable<Recorded> events) {
        Reading reading = new Reading();
        events.forEach(reading::add);
        return reading.sessions();
    }

    /// Takes events one after the other and keeps none of them.
    public static final class Reading {
        private final IssuedSessionReader reader = new IssuedSessionReader();
        private final Map<String, IssuedSession> byKey = new HashMap<>();
        private final Set<String> contradictory = new HashSet<>();
        private final SessionCallers.Reading callers = new SessionCallers.Reading();

        public void add(Recorded recorded) {
            Event event = recorded.event();
            callers.add(event);
            Optional<String> key = event.issuedKey().filter(_ -> isIssue(event));
            if (key.isPresent()) {
                byKey.merge(key.get(), reader.read(recorded), (one, other) -> {
                    if (!isSame(one, other)) {
                        contradictory.add(key.get());
                    }
                    return SameCall.of(one, other);
                });
            }
        }

        public IssuedSessions sessions() {
            // Where a trail was made anonymous, many sessions may bear one key: then the key tells nothing.
            Map<String, IssuedSession> sound = new HashMap<>(byKey);
            sound.keySet().removeAll(contradictory);
            return new IssuedSessions(linked(sound), callers.callers());
        }
    }

    /// The call that issued the credentials of this call; empty where the trail does not hold it.
    public Optional<IssuedSession> of(Event call) {
        return call.identity()
                .accessKeyId()
                .flatMap(key -> at(key, byKey))
                .filter(issued -> issued.session().isEmpty()
                        || call.identity().arn().isEmpty()
                        || issued.session().equals(call.identity().arn()));
    }

    /// Who made a call whose record tells a unique id alone, where another record of such a call names who has this id: the
    /// record of the same call in the caller's own account does.
    public Optional<NamedCaller> caller(Event call) {
        return callers.of(call.identity());
    }

    public int size() {
        return byKey.size();
    }

    private static boolean isIssue(Event event) {
        return event.name().source().equals("sts.amazonaws.com")
                && EVENT_NAMES.contains(event.name().name());
    }

    // The account of the caller and that of the role each get a record of one call, with ids of their own and the same
    // second. Source: CloudTrail User Guide, "CloudTrail record contents", sharedEventID, read 2026-11-24.
    private static boolean isSame(IssuedSession one, IssuedSession other) {
        return one.session().equals(other.session())
                && one.call().time().equals(other.call().time());
    }

    private static Map<String, IssuedSession> linked(Map<String, IssuedSession> byKey) {
        Map<String, IssuedSession> linked = new HashMap<>();
        for (String key : byKey.keySet()) {
            link(key, byKey, linked);
        }
        return linked;
    }

    // From the first session of a chain to this one: each inherits what the one before it hands on.
    private static void link(String key, Map<String, IssuedSession> byKey, Map<String, IssuedSession> linked) {
        SequencedMap<String, IssuedSession> chain = new LinkedHashMap<>();
        Optional<IssuedSession> at = at(key, byKey);
        String atKey = key;
        while (at.isPresent() && !linked.containsKey(atKey) && !chain.containsKey(atKey)) {
            chain.put(atKey, at.get());
            atKey = at.get().issuer().accessKey().orElse("");
            at = at(atKey, byKey);
        }
        chain.reversed().forEach((each, own) -> {
            Optional<IssuedSession> before = own.issuer().accessKey().flatMap(parent -> at(parent, linked));
            linked.put(each, own.issuer().mayHaveTags() ? own.with(inherited(own.tags(), before)) : own);
        });
    }

    private static Optional<IssuedSession> at(String key, Map<String, IssuedSession> sessions) {
        return Optional.ofNullable(sessions.get(key));
    }

    // A role that is taken on from a session cannot give another value to a tag that the session hands on.
    // Source: IAM User Guide, "Pass session tags in AWS STS" (chaining roles with session tags), read 2026-11-24.
    private static SessionTags inherited(SessionTags own, Optional<IssuedSession> before) {
        if (before.isEmpty()) {
            return new SessionTags(own.values(), own.transitive(), false);
        }
        SessionTags handed = before.get().tags();
        Map<String, String> values = new HashMap<>(own.values());
        Set<String> transitive = new HashSet<>(own.transitive());
        handed.transitive().forEach(tag -> Optional.ofNullable(handed.values().get(tag)).ifPresent(value -> {
            values.put(tag, value);
            transitive.add(tag);
        }));
        return new SessionTags(values, transitive, own.complete() && handed.complete());
    }
}
