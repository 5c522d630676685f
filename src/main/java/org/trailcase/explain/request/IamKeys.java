package org.trailcase.explain.request;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Event;

/// The keys of IAM that depend on whose policies are changed, or to whom a role is passed.
///
/// Source: IAM User Guide, "IAM and AWS STS condition context keys", iam:PassedToService, iam:PermissionsBoundary and
/// iam:AssociatedResourceArn, and "Permissions boundaries for IAM entities"; read 2026-11-24.
final class IamKeys {
    private static final String BOUNDARY = "iam:PermissionsBoundary";

    /// These set the boundary that they are asked about themselves.
    private static final Set<String> SETTING = Set.of(
            "CreateUser", "CreateRole", "PutUserPermissionsBoundary", "PutRolePermissionsBoundary");

    /// To whom a role goes, where that is another than the service called; by the call, or by the service.
    /// Sources: the guide of each service on the roles that it takes (Amazon ECS, "task execution IAM role"; EC2, "IAM
    /// roles for Amazon EC2"; VPC, "Publish flow logs"; RDS, "Enhanced Monitoring"), read 2026-11-24.
    private static final Map<String, String> RECEIVERS = Map.ofEntries(
            Map.entry("RegisterTaskDefinition", "ecs-tasks.amazonaws.com"),
            Map.entry("RunTask", "ecs-tasks.amazonaws.com"),
            Map.entry("StartTask", "ecs-tasks.amazonaws.com"),
            Map.entry("AddRoleToInstanceProfile", "ec2.amazonaws.com"),
            Map.entry("CreateLaunchConfiguration", "ec2.amazonaws.com"),
            Map.entry("CreateFlowLogs", "vpc-flow-logs.amazonaws.com"),
            Map.entry("RequestSpotFleet", "spotfleet.amazonaws.com"),
            Map.entry("CreateScheduledAction", "scheduler.redshift.amazonaws.com"));

    private IamKeys() {}

    static void put(Event event, ListedKeys listed, Circumstances.Touched touched, Keys keys) {
        if (listed.action().name().equals("PassRole")) {
            passed(event, keys);
        }
        if (listed.has(BOUNDARY)) {
            boundary(event, touched.holder(), keys);
        }
    }

    private static void passed(Event event, Keys keys) {
        String receiver = RECEIVERS.get(event.name().name());
        String source = event.name().source();
        if (receiver != null) {
            keys.known(
                    "iam:PassedToService",
                    receiver,
                    Source.byRule("%s hands the role to this service".formatted(event.name().name())));
        } else if (source.endsWith(".amazonaws.com") && !source.startsWith("iam.")) {
            keys.known(
                    "iam:PassedToService",
                    source,
                    Source.byRule("the role is handed to the service that was called"));
        }
    }

    private static void boundary(Event event, Optional<KnownHolder> holder, Keys keys) {
        Source asked = Source.recorded("requestParameters.permissionsBoundary");
        if (SETTING.contains(event.name().name())) {
            event.requestParameters().ifPresent(parameters -> parameters
                    .text("permissionsBoundary")
                    .filter(arn -> !arn.isEmpty())
                    .ifPresentOrElse(
                            arn -> keys.known(BOUNDARY, arn, asked),
                            () -> keys.absent(BOUNDARY, "the request sets no permissions boundary")));
        } else {
            holder.filter(known -> known.holder().shows(PolicyHolder.Part.BOUNDARY)).ifPresent(known -> known.holder()
                    .boundary()
                    .ifPresentOrElse(
                            arn -> keys.known(BOUNDARY, arn, known.source()),
                            () -> keys.put(
                                    BOUNDARY,
                                    new ContextValue.Absent("%s has no permissions boundary"
                                            .formatted(known.holder().identity().name())),
                                    known.source())));
        }
    }
}
