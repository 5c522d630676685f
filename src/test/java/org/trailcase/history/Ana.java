package org.trailcase.history;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.policy.Effect;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The user Ana, her group, and what exports of their account show of them.
final class Ana {
    static final String ACCOUNT = "111122223333";
    static final String ALLOW =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";
    static final String DENY = ALLOW.replace("Allow", "Deny");
    static final String ANA = "AIDAEXAMPLEANA000001";
    static final String MANAGED = "arn:aws:iam::111122223333:policy/Work";
    static final String ABSENT = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    private Ana() {}

    static AccountSnapshot snapshot(String asOf, List<String> attached) {
        return snapshot(asOf, attached, List.of(), Optional.empty());
    }

    static AccountSnapshot snapshot(String asOf, List<String> attached, List<String> toGroup) {
        return snapshot(asOf, attached, toGroup, Optional.empty());
    }

    static AccountSnapshot snapshot(String asOf, List<String> attached, Optional<Instant> versionMade) {
        return snapshot(asOf, attached, List.of(), versionMade);
    }

    static AccountSnapshot snapshot(
            String asOf, List<String> attached, List<String> toGroup, Optional<Instant> versionMade) {
        PolicyHolder user = holder(
                PolicyHolder.Kind.USER, "user/ana", "ana", ANA, "own", attached, List.of("team"));
        PolicyHolder group = holder(
                PolicyHolder.Kind.GROUP, "group/team", "team", "AGPAEXAMPLETEAM00001", "shared", toGroup, List.of());
        return new AccountSnapshot(
                new SnapshotOrigin("export.json", "0".repeat(64), Instant.parse(asOf), SnapshotOrigin.AsOfFrom.EXAMINER),
                ACCOUNT,
                EnumSet.allOf(AccountSnapshot.Section.class),
                List.of(user, group),
                List.of(new ManagedPolicy(
                        MANAGED,
                        "Work",
                        List.of(new ManagedPolicy.Version("v1", true, new WrittenPolicy("Work", ALLOW, "/Policies/0"), versionMade)))));
    }

    private static PolicyHolder holder(
            PolicyHolder.Kind kind,
            String resource,
            String name,
            String id,
            String inline,
            List<String> attached,
            List<String> groups) {
        return new PolicyHolder(
                kind,
                new PolicyHolder.Identity("arn:aws:iam::" + ACCOUNT + ":" + resource, name, "/", id),
                PolicyHolder.Part.all(),
                List.of(new WrittenPolicy(inline, ALLOW, "/x")),
                attached,
                groups,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "/x");
    }
}
