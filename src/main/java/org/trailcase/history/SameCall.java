package org.trailcase.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.history.IssuedSession.SessionPolicies;
import org.trailcase.history.IssuedSession.SessionTags;

/// One session of which two records tell: what they agree on is known of it, and what they do not is not.
final class SameCall {

    private SameCall() {}

    static IssuedSession of(IssuedSession one, IssuedSession other) {
        IssuedSession fuller = fuller(one, other);
        return one.requestRecorded() && other.requestRecorded()
                ? fuller.with(policies(fuller, fuller == one ? other : one), tags(one.tags(), other.tags()))
                : fuller;
    }

    // The record in the caller's own account names the caller.
    private static IssuedSession fuller(IssuedSession one, IssuedSession other) {
        if (one.requestRecorded() != other.requestRecorded()) {
            return one.requestRecorded() ? one : other;
        }
        if (one.issuer().arn().isPresent() != other.issuer().arn().isPresent()) {
            return one.issuer().arn().isPresent() ? one : other;
        }
        return one.call().eventId().compareTo(other.call().eventId()) <= 0 ? one : other;
    }

    private static SessionPolicies policies(IssuedSession one, IssuedSession other) {
        if (one.policies().isSame(other.policies()) || one.policies().doubt().isPresent()) {
            return one.policies();
        }
        return other.policies().doubt().isPresent()
                ? other.policies()
                : SessionPolicies.doubted("%s and %s issued the same credentials with other session policies: which of them limited the session is not known."
                        .formatted(capital(one.call().words()), other.call().words()));
    }

    private static String capital(String words) {
        return "T" + words.substring(1);
    }

    private static SessionTags tags(SessionTags one, SessionTags other) {
        if (one.equals(other)) {
            return one;
        }
        Map<String, String> both = new HashMap<>(one.values());
        both.entrySet().retainAll(other.values().entrySet());
        Set<String> transitive = Stream.of(one, other)
                .map(SessionTags::transitive)
                .flatMap(Set::stream)
                .filter(both::containsKey)
                .collect(Collectors.toSet());
        return new SessionTags(both, transitive, false);
    }
}
