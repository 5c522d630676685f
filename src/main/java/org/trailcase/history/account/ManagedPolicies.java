package org.trailcase.history.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// All managed policies by ARN; those of AWS are the same in every account.
final class ManagedPolicies {

    // The text of this one has never been another. Source: AWS Managed Policy Reference Guide, "AdministratorAccess",
    // read 2026-11-24.
    private static final String ADMINISTRATOR = "policy/AdministratorAccess";
    private static final WrittenPolicy ADMINISTRATOR_TEXT = new WrittenPolicy(
            "AdministratorAccess",
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "*",
                  "Resource": "*"
                }
              ]
            }""",
            "");
    private static final PolicySource DOCUMENTED = new PolicySource(
            "documented by AWS, in no exhibit", "", "", Optional.empty(), Optional.empty());

    private final Map<String, Managed> byArn = new LinkedHashMap<>();

    /// The policy of this ARN, new if need be; while events are taken in.
    Managed of(String arn) {
        return byArn.computeIfAbsent(arn, Managed::new);
    }

    Optional<Managed> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    List<Managed> all() {
        return List.copyOf(byArn.values());
    }

    List<Point> points(String arn) {
        Managed managed = byArn.get(arn);
        return managed == null ? List.of() : managed.points();
    }

    /// The exhibit that shows next after a point which version is in force, where no call is known to have changed that in
    /// between.
    Optional<PolicySource> shownNext(String arn, Point point) {
        return find(arn).flatMap(managed -> managed.track().shownNext(point));
    }

    Known<Optional<WrittenPolicy>> at(String arn, Point point) {
        Managed managed = byArn.get(arn);
        if (managed != null && !(managed.at(point) instanceof Known.Unknown<?>)) {
            return managed.at(point);
        }
        if (arn.endsWith(":iam::aws:" + ADMINISTRATOR)) {
            return new Known.Is<>(Optional.of(ADMINISTRATOR_TEXT), DOCUMENTED);
        }
        return (managed == null ? new Managed(arn) : managed).at(point);
    }
}
