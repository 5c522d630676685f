package org.trailcase.policy.match;

import java.util.Optional;
import org.trailcase.aws.Arn;
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

    /// It is gone, and another one has the name; `uniqueId` is its own, where something tells it.
    record Replaced(Optional<String> uniqueId, String why) implements Bearer {

        /// Whether a caller is the one of before: sessions outlive their role.
        boolean is(Caller caller) {
            return switch (caller) {
                case Caller.User(_, Optional<String> its) -> isOwn(its);
                case Caller.RoleSession session -> isOwn(session.uniqueId());
                case Caller.FederatedSession _,
                        Caller.Root _,
                        Caller.Service _,
                        Caller.ProviderUser _,
                        Caller.Anonymous _,
                        Caller.Unrecorded _ -> false;
            };
        }

        private boolean isOwn(Optional<String> its) {
            return uniqueId.isPresent() && its.equals(uniqueId);
        }
    }

    /// It may be the one of before, or whoever has the name now.
    record Unsure(String why) implements Bearer {}
}
