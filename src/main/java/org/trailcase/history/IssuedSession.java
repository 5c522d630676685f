package org.trailcase.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.layer.SameText;

/// What the call that issued temporary credentials says of the session: its policies, its tags, who asked for it.
///
/// `requestRecorded` is false where the record of the call lacks its request: then nothing is known of policies and
/// tags. `session` is the ARN that the session got, `mfaSerial` the device whose code the call carried.
public record IssuedSession(
        Call call,
        Optional<String> session,
        boolean requestRecorded,
        SessionPolicies policies,
        SessionTags tags,
        Optional<String> mfaSerial,
        Optional<String> sourceIdentity,
        Optional<String> federatedProvider,
        Issuer issuer) {

    /// The call that issued the credentials, and the exhibit that holds its record.
    public record Call(String eventId, String eventName, Instant time, String exhibit, String sha256) {

        /// For a sentence: `the AssumeRole call 1f2e…`.
        public String words() {
            return "the %s call %s".formatted(eventName, eventId.isEmpty() ? "of " + time : eventId);
        }
    }

    /// The policies that limit the session: `inline` as it was written in the request, `managed` as ARNs.
    ///
    /// Source: STS API Reference, "AssumeRole" (Policy, PolicyArns), "AssumeRoot" (TaskPolicyArn), read 2026-11-24.
    ///
    /// `doubt` is a sentence where the records of the call do not agree, so that none of it is known.
    public record SessionPolicies(Optional<String> inline, List<String> managed, Optional<String> doubt) {
        public static final SessionPolicies NONE = new SessionPolicies(Optional.empty(), List.of());

        public SessionPolicies(Optional<String> inline, List<String> managed) {
            this(inline, managed, Optional.empty());
        }

        static SessionPolicies doubted(String why) {
            return new SessionPolicies(Optional.empty(), List.of(), Optional.of(why));
        }

        public SessionPolicies {
            managed = List.copyOf(managed);
        }

        public boolean isEmpty() {
            return inline.isEmpty() && managed.isEmpty() && doubt.isEmpty();
        }

        /// Whether both set the same, however it is laid out.
        boolean isSame(SessionPolicies other) {
            boolean sameText = inline.isPresent() == other.inline.isPresent()
                    && inline.map(text -> SameText.of(text, other.inline.orElseThrow())).orElse(true);
            return sameText && Set.copyOf(managed).equals(Set.copyOf(other.managed)) && doubt.equals(other.doubt);
        }
    }

    /// The tags of the session, those that it inherited from the session before it included, and the keys of those that
    /// it hands on. `complete` is false where there may be others.
    ///
    /// Source: IAM User Guide, "Pass session tags in AWS STS" (chaining roles with session tags), read 2026-11-24.
    public record SessionTags(Map<String, String> values, Set<String> transitive, boolean complete) {
        public static final SessionTags NONE = new SessionTags(Map.of(), Set.of(), true);

        public SessionTags {
            values = Map.copyOf(values);
            transitive = Set.copyOf(transitive);
        }
    }

    /// Who asked for the session: the ARN, or the service by its host name, and the key that it asked with.
    /// `mayHaveTags` says that the asking credentials may have been a session with tags of its own.
    public record Issuer(
            Optional<String> arn, Optional<String> service, Optional<String> accessKey, boolean mayHaveTags) {}

    IssuedSession with(SessionTags others) {
        return with(policies, others);
    }

    IssuedSession with(SessionPolicies otherPolicies, SessionTags otherTags) {
        return new IssuedSession(
                call,
                session,
                requestRecorded,
                otherPolicies,
                otherTags,
                mfaSerial,
                sourceIdentity,
                federatedProvider,
                issuer);
    }
}
