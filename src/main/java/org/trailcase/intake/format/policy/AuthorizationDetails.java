package org.trailcase.intake.format.policy;

import java.io.IOException;
import java.util.Set;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.content.Splitter;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.work.Progress;

/// The answer of `aws iam get-account-authorization-details`, in one page or in several, one behind the other or in a list.
///
/// Sources: IAM API Reference, "GetAccountAuthorizationDetails" (IsTruncated), and AWS CLI User Guide, "Pagination" (with
/// `--max-items` the command tells by a NextToken that there is more), read 2026-11-24.
final class AuthorizationDetails implements Format.Policies {
    static final String USERS = "UserDetailList";
    static final String GROUPS = "GroupDetailList";
    static final String ROLES = "RoleDetailList";
    static final String MANAGED = "Policies";
    static final String TRUNCATED = "IsTruncated";
    static final String NEXT = "NextToken";

    private static final Shape SHAPE = new Shape(
            Set.of(USERS, GROUPS, ROLES, MANAGED),
            Set.of(TRUNCATED, NEXT),
            Set.of("Path", "Arn", "UserName", "GroupName", "RoleName", "PolicyName", "UserId", "GroupId", "RoleId"));

    @Override
    public String title() {
        return "IAM account authorization details";
    }

    @Override
    public boolean recognises(Head head) {
        return isAt("", head) || isAt("[]", head);
    }

    // Scripts that walk through the pages write them as a list.
    private static boolean isAt(String place, Head head) {
        return head.value(place + "." + USERS).equals("[")
                || head.value(place + "." + GROUPS).equals("[")
                || head.value(place + "." + ROLES).equals("[")
                || head.value(place + "." + MANAGED + "[].PolicyVersionList").equals("[");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException {
        AccountReader reader = new AccountReader(sink);
        try (ContentStream stream = file.content().open(progress)) {
            Splitter.split(stream, SHAPE, reader);
        }
        sink.snapshot(reader.snapshot(file.origin()));
    }
}
