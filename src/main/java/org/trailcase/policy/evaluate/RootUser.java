package org.trailcase.policy.evaluate;

import java.util.Set;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.FoldedAction;
import org.trailcase.policy.request.Request;

/// What holds for the root user of an account whatever a policy says.
public final class RootUser {

    /// Why no policy lets the root user assume a role.
    public static final String ASSUMES_NO_ROLE =
            "AWS STS lets nobody assume a role with the credentials of a root user, whatever policies say";

    private static final FoldedAction ASSUME_ROLE = new FoldedAction("sts", "assumerole");
    private static final Set<String> OWN_POLICY = Set.of("getbucketpolicy", "putbucketpolicy", "deletebucketpolicy");

    private RootUser() {}

    /// Source: AWS STS API Reference, "AssumeRole" (root user credentials cannot call it), read 2026-11-24.
    public static boolean assumesNoRole(Request request) {
        return request.caller() instanceof Caller.Root && request.foldedAction().equals(ASSUME_ROLE);
    }

    /// Whether it reaches the policy of its account's own bucket even where that policy denies it: only an organisation's
    /// policies and that of a VPC endpoint can deny it.
    ///
    /// Source: Amazon S3 API Reference, "GetBucketPolicy", "PutBucketPolicy" and "DeleteBucketPolicy", read 2026-11-24.
    public static boolean reachesOwnBucketPolicy(Request request) {
        FoldedAction action = request.foldedAction();
        return request.caller() instanceof Caller.Root
                && !request.crossesAccounts()
                && (action.service().equals("s3") || action.service().equals("s3express"))
                && OWN_POLICY.contains(action.name());
    }
}
