package org.trailcase.explain;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.evaluate.AlikeKey;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// All that the cause of a call hangs on: how the policies decide, in each way that they may have stood, and what the record
/// and AWS's message say of its end.
record CauseKey(List<List<Asked>> ways, Outcome outcome, Optional<String> errorCode, Optional<Said> said) {

    /// What decides on one of the actions that a call needed.
    record Asked(AlikeKey policies, Optional<String> beside) {}

    /// What a judgement reads of AWS's words.
    record Said(Denial.Kind kind, Optional<PolicyType> layer, boolean mayBeImplicit, boolean readable) {}

    /// Empty for a call that needed no permission, whose reason stands at hand, and where AWS answered about the very call.
    static Optional<CauseKey> of(
            Event event, Optional<Denial> stated, Optional<Answered> answered, List<List<Asked>> ways) {
        return ways.isEmpty() || answered.isPresent()
                ? Optional.empty()
                : Optional.of(new CauseKey(
                        ways,
                        event.outcome(),
                        event.errorCode(),
                        stated.map(denial -> new Said(
                                denial.kind(), denial.layer(), denial.mayBeImplicit(), denial.isReadable()))));
    }
}
