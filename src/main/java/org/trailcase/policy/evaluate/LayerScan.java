package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.List;
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

    /// `levels` holds what the request's action can match of the evidence.
    static LayerScan of(PolicyType type, LayerEvidence evidence, List<Reachable.Level> levels, Matching matching) {
        List<Hit> hits = List.of();
        Answer deny = Answer.NO;
        PrincipalMatch allow = PrincipalMatch.NONE;
        Answer everyLevel = Answer.YES;
        for (int i = 0; i < levels.size(); i++) {
            List<Reachable.Candidate> candidates = levels.get(i).candidates();
            PrincipalMatch ofLevel = PrincipalMatch.NONE;
            for (int j = 0; j < candidates.size(); j++) {
                Reachable.Candidate candidate = candidates.get(j);
                PrincipalMatch match = StatementMatcher.matchReached(type, candidate.statement(), matching);
                if (candidate.policy().doubt().isPresent()) {
                    match = match.and(Answer.UNKNOWN);
                }
                if (match.isNone()) {
                    continue;
                }
                hits = with(new Hit(candidate.policy(), candidate.statement(), match), hits);
                switch (candidate.statement().effect()) {
                    case DENY -> deny = deny.or(match.any());
                    case ALLOW -> ofLevel = ofLevel.or(match);
                }
            }
            allow = allow.or(ofLevel);
            everyLevel = everyLevel.and(ofLevel.any());
        }
        return new LayerScan(type, evidence, deny, allow.and(everyLevel), hits);
    }

    // Most layers hit nothing, and then nothing is allocated.
    private static List<Hit> with(Hit hit, List<Hit> hits) {
        List<Hit> more = hits.isEmpty() ? new ArrayList<>() : hits;
        more.add(hit);
        return more;
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
