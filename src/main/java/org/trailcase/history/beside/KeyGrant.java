package org.trailcase.history.beside;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.history.layer.Call;
import org.trailcase.policy.request.Answer;

/// A grant of a KMS key as the call that made it was recorded: who may use the key for what.
///
/// `grantee` is an ARN or the name of a service.
public record KeyGrant(
        String id, String grantee, Set<String> operations, Optional<Constraint> constraint, Call madeBy) {

    // Source: AWS KMS API Reference, "GrantConstraints" (cryptographic operations with symmetric keys), read 2026-11-24.
    private static final Set<String> WITH_CONTEXT = Set.of(
            "decrypt",
            "encrypt",
            "generatedatakey",
            "generatedatakeypair",
            "generatedatakeypairwithoutplaintext",
            "generatedatakeywithoutplaintext",
            "reencryptfrom",
            "reencryptto");

    /// The encryption context that a call must have: exactly these pairs, or at least these.
    public record Constraint(Map<String, String> context, boolean isExact) {
        public Constraint {
            context = Map.copyOf(context);
        }

        private boolean admits(Map<String, String> asked) {
            return isExact ? asked.equals(context) : asked.entrySet().containsAll(context.entrySet());
        }
    }

    public KeyGrant {
        operations = operations.stream().map(KeyGrant::folded).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it covers an operation of this name, in whatever case, with this encryption context; empty when the context is
    /// not recorded.
    public Answer covers(String operation, Optional<Map<String, String>> context) {
        if (!operations.contains(folded(operation))) {
            return Answer.NO;
        }
        // What is granted further must be constrained as tightly, which is not looked into.
        boolean isFurther = folded(operation).equals("creategrant");
        if (constraint.isEmpty() || !isFurther && !WITH_CONTEXT.contains(folded(operation))) {
            return Answer.YES;
        }
        return isFurther
                ? Answer.UNKNOWN
                : context.map(asked -> Answer.of(constraint.get().admits(asked))).orElse(Answer.UNKNOWN);
    }

    private static String folded(String operation) {
        return operation.toLowerCase(Locale.ROOT);
    }
}
