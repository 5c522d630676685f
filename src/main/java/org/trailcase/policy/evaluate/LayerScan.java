package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.Statement;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.PrincipalMatch;
import org.trailcase.policy.request.Answer;

/// One layer read through for a request: whether it denies, whether and how it allows, and by which statements.
///
/// A level allows when one of its statements does; the layer allows when every level does.
record LayerScan(PolicyType type, LayerEvidence evidence, Answer deny, PrincipalMatch allow, List<Hit> hits) {

    /// A statement that matches, or might.
    record Hit(AttachedPolicy policy, Statement statement, PrincipalMatch match) {

        Answer answer() {
            return match.any();
        }

        boolean is(Effect effect, Answer answer) {
            return statement.effect() == effect && answer() == answer;
        }
    }

    static LayerScan of(PolicyType type, LayerEvidence evidence, Matching matching) {
        ActionName action = matching.request().action();
        List<Hit> hits = new ArrayList<>();
        Answer deny = Answer.NO;
        PrincipalMatch allow = PrincipalMatch.NONE;
        if (evidence instanceof LayerEvidence.Held(List<LayerEvidence.Level> levels, _)) {
            Answer everyLevel = Answer.YES;
            for (LayerEvidence.Level level : levels) {
                PrincipalMatch ofLevel = PrincipalMatch.NONE;
                for (AttachedPolicy policy : level.policies()) {
                    for (Statement statement : policy.document().concerning(action)) {
                        PrincipalMatch match = StatementMatcher.match(type, statement, matching)
                                .and(policy.doubt().isPresent() ? Answer.UNKNOWN : Answer.YES);
                        if (match.any() == Answer.NO) {
                            continue;
                        }
                        hits.add(new Hit(policy, statement, match));
                        switch (statement.effect()) {
                            case DENY -> deny = deny.or(match.any());
                            case ALLOW -> ofLevel = ofLevel.or(match);
                        }
                    }
                }
                allow = allow.or(ofLevel);
                everyLevel = everyLevel.and(ofLevel.any());
            }
            allow = allow.and(everyLevel);
        }
        return new LayerScan(type, evidence, deny, allow, List.copyOf(hits));
    }

    boolean isComplete() {
        return evidence instanceof LayerEvidence.Held held && held.complete();
    }

    /// The layer's consent as far as the evidence goes: what is not shown of an incomplete layer might allow, and by a
    /// name that reaches further than the one that is shown.
    PrincipalMatch consent() {
        boolean open = evidence instanceof LayerEvidence.Held held && !held.complete();
        return open ? allow.or(new PrincipalMatch(Answer.UNKNOWN, Answer.NO, Answer.NO)) : allow;
    }
}
