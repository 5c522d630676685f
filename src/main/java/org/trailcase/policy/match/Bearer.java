package org.trailcase.policy.match;

import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;

/// Whom the ARN of a user or role meant when a policy was saved, where that is not whoever has the name now.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" (IAM role principals, IAM user principals: the ARN becomes
/// the unique id when the policy is saved), read 2026-11-24.
public sealed interface Bearer {

    /// A sentence for people.
    String why();

    /// It is called otherwise now.
    record Renamed(Arn now, String why) implements Bearer {}

    /// It is gone, and another one has the name; `uniqueId` is its own and `successor` that of the other, where something
    /// tells them.
    record Replaced(Optional<String> uniqueId, Optional<String> successor, String why) implements Bearer {

        /// Whether a caller of this name is the one of before. The keys of a user are gone with it; the sessions of a role
        /// outlive it.
        Answer is(Caller caller) {
            return switch (caller) {
                case Caller.User(_, Optional<String> its) ->
                    Answer.of(uniqueId.isPresent() && its.equals(uniqueId));
                case Caller.RoleSession session -> isOwn(session.uniqueId());
                case Caller.FederatedSession _, Caller.Unrecorded _ -> Answer.UNKNOWN;
                case Caller.Root _, Caller.Service _, Caller.ProviderUser _, Caller.Anonymous _ -> Answer.NO;
            };
        }

        private Answer isOwn(Optional<String> its) {
            if (its.isEmpty()) {
                return Answer.UNKNOWN;
            }
            if (uniqueId.isPresent()) {
                return Answer.of(its.equals(uniqueId));
            }
            return its.equals(successor) ? Answer.NO : Answer.UNKNOWN;
        }
    }

    /// It may be the one of before, or whoever has the name now.
    record Unsure(String why) implements Bearer {}
}
