package org.trailcase.explain;

import java.util.Optional;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Reading;
import org.trailcase.policy.evaluate.RootUser;

/// The proof of an implicit deny in words: what was read, that nothing allowed, that nothing denied.
public final class Proof {

    private Proof() {}

    /// Empty where the policies in evidence do not come to an implicit deny.
    public static Optional<String> of(Explanation explanation) {
        return explanation
                .evaluated()
                .filter(one -> one.evaluation().decision() == Decision.IMPLICIT_DENY)
                .map(Proof::proof);
    }

    private static String proof(Explanation.Authorization.Evaluated one) {
        return RootUser.assumesNoRole(one.request())
                ? "Read %s. %s. No explicit Deny matched (%s).%s"
                        .formatted(
                                read(one.evaluation().reading()),
                                RootUser.ASSUMES_NO_ROLE,
                                denies(one.evaluation().reading()),
                                others(one.evaluation()))
                : "Read %s. %s matches %s on %s. No explicit Deny matched (%s).%s"
                        .formatted(
                                read(one.evaluation().reading()),
                                none(one),
                                one.action(),
                                one.evaluation().resource().described(),
                                denies(one.evaluation().reading()),
                                others(one.evaluation()));
    }

    // Other layers may allow: the proof is about those that had to and do not.
    private static String none(Explanation.Authorization.Evaluated evaluated) {
        return Withheld.by(evaluated)
                .map(layers -> "N%s has an Allow statement that".formatted(layers.substring(1)))
                .orElse("No Allow statement");
    }

    private static String read(Reading reading) {
        return "%s with %s".formatted(count(reading.policies(), "policy", "policies"), statements(reading.statements()));
    }

    private static String denies(Reading reading) {
        return reading.denyStatements() == 0
                ? "none of the statements is a Deny"
                : "%s read".formatted(count(reading.denyStatements(), "Deny statement", "Deny statements"));
    }

    // A layer without evidence could add an explicit deny; it could not turn the decision into an allow.
    private static String others(Evaluation evaluation) {
        return evaluation.notInEvidence().findAny().isPresent()
                ? " Whether a layer that is not in evidence denied it explicitly besides cannot be told."
                : "";
    }

    private static String statements(int number) {
        return count(number, "statement", "statements");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
