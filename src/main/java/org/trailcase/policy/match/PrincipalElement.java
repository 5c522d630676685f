package org.trailcase.policy.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.json.Span;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;

/// Principal, or NotPrincipal when `negated`.
public record PrincipalElement(boolean negated, List<PrincipalPattern> patterns, Span span) {

    public PrincipalElement {
        patterns = List.copyOf(patterns);
    }

    public StatementElement element() {
        return negated ? StatementElement.NOT_PRINCIPAL : StatementElement.PRINCIPAL;
    }

    /// The same as AWS reads it where some of the ARNs meant somebody else when the policy was saved.
    public PrincipalElement saved(Map<Arn, Bearer> bearers) {
        return new PrincipalElement(
                negated,
                patterns.stream()
                        .map(pattern -> pattern instanceof PrincipalPattern.Entity entity && bearers.containsKey(entity.arn())
                                ? new PrincipalPattern.Saved(entity, bearers.get(entity.arn()))
                                : pattern)
                        .toList(),
                span);
    }

    /// `denying` says that the element stands in a Deny statement.
    public PrincipalMatch match(Matching matching, boolean denying) {
        PrincipalMatch listed = listed(matching);
        return negated ? PrincipalMatch.direct(exempt(listed, matching, denying).not()) : listed;
    }

    private PrincipalMatch listed(Matching matching) {
        PrincipalMatch match = PrincipalMatch.NONE;
        for (PrincipalPattern pattern : patterns) {
            match = match.or(pattern.match(matching.request().caller(), matching));
        }
        return match;
    }

    // Source: IAM User Guide, "AWS JSON policy elements: NotPrincipal", read 2026-11-24: a caller with a permissions
    // boundary is never exempt from a denial; AWS validates the account first, then the role, then the session. Services
    // differ. Whoever lists everyone has listed the whole chain.
    private Answer exempt(PrincipalMatch listed, Matching matching, boolean denying) {
        if (denying && matching.isBounded()) {
            return Answer.NO;
        }
        if (patterns.stream().anyMatch(PrincipalPattern.Everyone.class::isInstance)) {
            return listed.any();
        }
        Answer any = listed.any();
        Answer chain =
                switch (matching.request().caller()) {
                    case Caller.User _, Caller.FederatedSession _ -> listed.direct().and(listed.account());
                    case Caller.RoleSession _ ->
                        listed.direct().and(listed.behind()).and(listed.account());
                    case Caller.Unrecorded _ -> any;
                    case Caller.Root _, Caller.Service _, Caller.ProviderUser _, Caller.Anonymous _ -> any;
                };
        return chain == any || matching.usual(OpenQuestion.NOT_PRINCIPAL_WHOLE_CHAIN) ? chain : any;
    }

    public ElementResult explain(Matching matching, String policyText, boolean denying) {
        Caller caller = matching.request().caller();
        Answer answer = match(matching, denying).any();
        Written telling = patterns.stream()
                .filter(pattern -> pattern.match(caller, matching).any() != Answer.NO)
                .findFirst()
                .or(() -> patterns.size() == 1 && !negated ? Optional.of(patterns.getFirst()) : Optional.empty())
                .map(PrincipalPattern::written)
                .orElseGet(() -> new Written(span.of(policyText), span));
        return new ElementResult(
                element(), answer, telling, caller.described(), unknown(matching, denying).toList());
    }

    /// What leaves the answer open.
    public Stream<UnknownFact> unknown(Matching matching, boolean denying) {
        return match(matching, denying).any() == Answer.UNKNOWN
                ? Stream.of(new UnknownFact("Principal", isUnsure(matching) ? "whom the name meant is not certain" : "the caller is known in part"))
                : Stream.empty();
    }

    private boolean isUnsure(Matching matching) {
        return patterns.stream()
                .anyMatch(pattern -> pattern instanceof PrincipalPattern.Saved saved
                        && saved.match(matching.request().caller(), matching).any() == Answer.UNKNOWN);
    }
}
