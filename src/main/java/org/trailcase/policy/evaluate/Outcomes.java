package org.trailcase.policy.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trailcase.policy.request.Answer;

/// The decisions that the evidence leaves open, for a request or for one of its resources: at least one.
record Outcomes(boolean explicitDeny, boolean allowed, boolean implicitDeny) {
    static final Outcomes ALLOWED = new Outcomes(false, true, false);

    /// What is left open by whether a statement denies and whether all that must allow does.
    static Outcomes of(Answer deny, Answer grant) {
        return new Outcomes(
                deny != Answer.NO,
                deny != Answer.YES && grant != Answer.NO,
                deny != Answer.YES && grant != Answer.YES);
    }

    static Outcomes of(Set<Decision> possible) {
        return new Outcomes(
                possible.contains(Decision.EXPLICIT_DENY),
                possible.contains(Decision.ALLOWED),
                possible.contains(Decision.IMPLICIT_DENY));
    }

    /// An explicit denial of one resource denies the whole; so does an implicit one; all must be allowed.
    static Outcomes combined(List<Trial> trials) {
        if (trials.size() == 1) {
            return trials.getFirst().outcomes();
        }
        boolean explicit = false;
        boolean surelyExplicit = false;
        boolean allowed = true;
        boolean implicit = false;
        for (Trial trial : trials) {
            Outcomes one = trial.outcomes();
            explicit |= one.explicitDeny;
            surelyExplicit |= one.isOnly(Decision.EXPLICIT_DENY);
            allowed &= one.allowed;
            implicit |= one.implicitDeny;
        }
        return new Outcomes(explicit, allowed, implicit && !surelyExplicit);
    }

    boolean isOne() {
        return decision() != Decision.UNDETERMINED;
    }

    boolean isOnly(Decision decision) {
        return decision() == decision;
    }

    Decision decision() {
        if (explicitDeny) {
            return allowed || implicitDeny ? Decision.UNDETERMINED : Decision.EXPLICIT_DENY;
        }
        if (allowed) {
            return implicitDeny ? Decision.UNDETERMINED : Decision.ALLOWED;
        }
        return Decision.IMPLICIT_DENY;
    }

    Set<Decision> set() {
        EnumSet<Decision> set = EnumSet.noneOf(Decision.class);
        if (explicitDeny) {
            set.add(Decision.EXPLICIT_DENY);
        }
        if (allowed) {
            set.add(Decision.ALLOWED);
        }
        if (implicitDeny) {
            set.add(Decision.IMPLICIT_DENY);
        }
        return set;
    }
}
