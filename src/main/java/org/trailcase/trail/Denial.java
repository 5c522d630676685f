package org.trailcase.trail;

import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;

/// What AWS itself said when it refused a call, read from the error message.
///
/// Sources: IAM User Guide, "Troubleshoot access denied error messages" and AWS Security Blog, "Enhanced access denied
/// error messages with policy ARNs", read 2026-11-24. AWS names one policy type even where several deny.
///
/// @param layer the kind of policy that decided, where it is named
/// @param action as AWS spelled it, which may differ in case from the catalog (`SNS:Publish`)
/// @param resource the text after "on resource:", often an ARN, but also `user alice`, `*` or quite empty
/// @param reason the words that give the cause, verbatim, for people
/// @param encoded the encoded part, which only `sts:DecodeAuthorizationMessage` can open
/// @param authorizationId under which IAM keeps the details for at least a day
/// @param cut whether CloudTrail cut the message at 1 KB, so that more may have been said
public record Denial(
        Kind kind,
        Optional<PolicyType> layer,
        Optional<ActionName> action,
        Optional<String> resource,
        Optional<String> policyArn,
        Optional<String> principal,
        Optional<String> reason,
        Optional<String> encoded,
        Optional<String> authorizationId,
        boolean cut) {
    private static final int FOLDED = 60;

    /// What kind of refusal the message states.
    public enum Kind {
        /// No policy allowed it.
        IMPLICIT("implicit"),
        /// A policy forbade it.
        EXPLICIT("explicit"),
        /// The message does not say which.
        UNSPECIFIED("unspecified"),
        /// A setting or a rule of the service refused, and no policy.
        NOT_AUTHORIZATION("unspecified");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word in JSON.
        public String word() {
            return word;
        }
    }

    /// Empty when the message says nothing beyond that access was denied. Takes time in proportion to its length.
    public static Optional<Denial> parse(String message) {
        return new DenialReader(message).read();
    }

    /// The message with the first characters of its encoded part and how long that is; the same where it is short.
    public static String folded(String message) {
        return parse(message)
                .flatMap(Denial::encoded)
                .filter(part -> part.length() > FOLDED && message.contains(part))
                .map(part -> message.replace(
                        part, "%s… (%,d characters)".formatted(part.substring(0, FOLDED), part.length())))
                .orElse(message);
    }

    /// Whether the readable part says something: a cause, an action, a resource. An encoded message alone does not.
    public boolean isReadable() {
        return kind == Kind.NOT_AUTHORIZATION || namesSomething();
    }

    /// Whether AWS names a kind of denial, a layer, an action or a resource.
    public boolean namesSomething() {
        return kind == Kind.IMPLICIT
                || kind == Kind.EXPLICIT
                || layer.isPresent()
                || action.isPresent()
                || resource.isPresent();
    }

    /// Whether an explicit deny is said where an allow may merely be missing: AWS uses one wording for both in SCPs.
    ///
    /// Source: IAM User Guide, "Troubleshoot access denied error messages", read 2026-11-24.
    public boolean mayBeImplicit() {
        return kind == Kind.IMPLICIT
                || kind == Kind.UNSPECIFIED
                || (kind == Kind.EXPLICIT && layer.equals(Optional.of(PolicyType.SCP)));
    }
}
