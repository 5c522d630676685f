package org.trailcase.history.organization;

import static org.trailcase.history.Layers.at;
import static org.trailcase.history.Layers.history;
import static org.trailcase.history.Layers.origin;
import static org.trailcase.history.Layers.policy;
import static org.trailcase.history.Layers.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.Calls;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Kind;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Node;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Recorded;

/// An organisation of one unit with one member, and the calls that change it.
final class ExampleOrganization {
    static final String ORGANIZATION = "o-a1b2c3d4e5";
    static final String MANAGEMENT = "111122223333";
    static final String MEMBER = "444455556666";
    static final String ROOT = "r-ab12";
    static final String UNIT = "ou-ab12-11111111";
    static final String FULL = "p-FullAWSAccess";
    static final String FULL_RCP = "p-RCPFullAWSAccess";
    static final String GUARD = "p-guard123";

    private ExampleOrganization() {}

    static OrganizationSnapshot whole(String time) {
        return whole(origin(time));
    }

    static OrganizationSnapshot whole(SnapshotOrigin origin) {
        return snapshot(
                origin,
                List.of(
                        node(ROOT, Kind.ROOT, "", both(List.of(FULL))),
                        node(UNIT, Kind.UNIT, ROOT, both(List.of(FULL, GUARD))),
                        node(MANAGEMENT, Kind.ACCOUNT, ROOT, both(List.of(FULL))),
                        node(MEMBER, Kind.ACCOUNT, UNIT, both(List.of(FULL)))),
                guard("guard"));
    }

    static OrganizationSnapshot snapshot(String time, List<Node> nodes, OrganizationPolicy... policies) {
        return snapshot(origin(time), nodes, policies);
    }

    static OrganizationSnapshot snapshot(
            SnapshotOrigin origin, List<Node> nodes, OrganizationPolicy... policies) {
        return new OrganizationSnapshot(
                origin, Optional.of(ORGANIZATION), Optional.of(MANAGEMENT), nodes, List.of(policies));
    }

    static OrganizationPolicy guard(String sid) {
        return new OrganizationPolicy(
                GUARD,
                "arn:aws:organizations::111122223333:policy/o-a1b2c3d4e5/service_control_policy/" + GUARD,
                "Guard",
                PolicyType.SCP,
                false,
                Optional.of(new WrittenPolicy("Guard", policy(sid), "/Policy")));
    }

    static Node node(String id, Kind kind, String parent, Map<PolicyType, List<String>> attached) {
        return new Node(id, kind, id, Optional.of(parent).filter(text -> !text.isEmpty()), attached);
    }

    static Map<PolicyType, List<String>> scps(String... ids) {
        return Map.of(PolicyType.SCP, List.of(ids));
    }

    static Map<PolicyType, List<String>> both(List<String> scps) {
        return Map.of(PolicyType.SCP, scps, PolicyType.RCP, List.of(FULL_RCP));
    }

    static Recorded call(String time, String name, String parameters, String answer) {
        return Calls.call("us-east-1", "organizations", time, name, parameters, answer);
    }

    static Recorded made(String time, String account) {
        return Calls.recorded(Calls.event(
                """
                {"eventTime":"2026-03-%sZ","eventSource":"organizations.amazonaws.com","eventName":"CreateAccountResult",\
                "eventID":"made","eventType":"AwsServiceEvent","awsRegion":"us-east-1","recipientAccountId":"111122223333",\
                "serviceEventDetails":{"createAccountStatus":{"state":"SUCCEEDED","accountId":"%s"}},\
                "userIdentity":{"accountId":"111122223333","invokedBy":"organizations.amazonaws.com"}}"""
                        .formatted(time, account)));
    }

    static LayerInForce.Held scp(PolicyHistory history, String time) {
        return (LayerInForce.Held) history.organization(PolicyType.SCP, MEMBER, at(time));
    }

    static String sids(PolicyHistory history, String time) {
        return words(history.organization(PolicyType.SCP, MEMBER, at(time)));
    }
}
