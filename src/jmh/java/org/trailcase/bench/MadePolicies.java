package org.trailcase.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.evaluate.LayerEvidence;

/// Ten policies of ten statements, each with three actions and two resources, a third of them with a condition.
///
/// Six hang on the caller, one is its boundary, two are service control policies on two levels, one hangs on the
/// resource. What limits begins with a statement that allows everything, as such policies do.
final class MadePolicies {
    static final int POLICIES = 10;
    private static final int STATEMENTS = 10;

    private static final List<String> CONDITIONS = List.of(
            "'StringEquals':{'aws:PrincipalTag/team':['blue','green']}",
            "'StringNotEquals':{'aws:RequestedRegion':['eu-west-1','eu-central-1','us-east-1']}",
            "'StringLike':{'aws:PrincipalTag/team':['bl*','r?d']}",
            "'Bool':{'aws:MultiFactorAuthPresent':'true'}",
            "'IpAddress':{'aws:SourceIp':['192.0.2.0/24','198.51.100.0/24']}",
            "'NotIpAddress':{'aws:SourceIp':['203.0.113.0/24']}",
            "'ArnLike':{'aws:PrincipalArn':['arn:aws:iam::111122223333:role/team/*']}",
            "'DateGreaterThan':{'aws:CurrentTime':'2026-01-01T00:00:00Z'}",
            "'NumericLessThan':{'aws:MultiFactorAuthAge':'3600'}",
            "'StringEqualsIfExists':{'aws:SourceVpce':'vpce-1'}",
            "'Null':{'aws:TokenIssueTime':'false'}",
            "'ForAnyValue:StringEquals':{'aws:CalledVia':['cloudformation.amazonaws.com']}");

    private final Random random;

    MadePolicies(Random random) {
        this.random = random;
    }

    Map<PolicyType, LayerEvidence> layers() {
        Map<PolicyType, LayerEvidence> layers = new EnumMap<>(PolicyType.class);
        for (PolicyType type : PolicyType.values()) {
            layers.put(type, LayerEvidence.NOT_APPLICABLE);
        }
        layers.put(PolicyType.IDENTITY, LayerEvidence.of(policies(PolicyType.IDENTITY, 6), true));
        layers.put(PolicyType.PERMISSIONS_BOUNDARY, LayerEvidence.of(policies(PolicyType.PERMISSIONS_BOUNDARY, 1), true));
        layers.put(PolicyType.RESOURCE, LayerEvidence.of(policies(PolicyType.RESOURCE, 1), true));
        LayerEvidence.Level root = new LayerEvidence.Level("r-1", policies(PolicyType.SCP, 1));
        LayerEvidence.Level unit = new LayerEvidence.Level("ou-1", policies(PolicyType.SCP, 1));
        layers.put(PolicyType.SCP, new LayerEvidence.Held(List.of(root, unit), true));
        return layers;
    }

    private List<AttachedPolicy> policies(PolicyType type, int count) {
        List<AttachedPolicy> policies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            policies.add(new AttachedPolicy(
                    read(text(type)),
                    type,
                    type.word() + "-" + i,
                    "arn:aws:iam::111122223333:role/team/app",
                    new PolicySource("made", "00", "", Optional.empty(), Optional.empty())));
        }
        return policies;
    }

    private static PolicyDocument read(String text) {
        try {
            return PolicyDocument.parse(text);
        } catch (PolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One policy as text, for one layer.
    String text(PolicyType type) {
        boolean limits = type == PolicyType.SCP || type == PolicyType.PERMISSIONS_BOUNDARY;
        List<String> statements = new ArrayList<>();
        if (limits) {
            statements.add("{'Sid':'All','Effect':'Allow','Action':'*','Resource':'*'}");
        }
        while (statements.size() < STATEMENTS) {
            statements.add(statement(type, statements.size(), limits || random.nextInt(5) == 0));
        }
        return "{'Version':'2012-10-17','Statement':[%s]}".formatted(String.join(",", statements)).replace('\'', '"');
    }

    private String statement(PolicyType type, int index, boolean denies) {
        String service = MadeNames.service(random);
        String actions = "'%s','%s','%s'".formatted(action(service), action(service), action(MadeNames.service(random)));
        String resources = "'%s','%s'".formatted(resource(service), resource(service));
        String principal =
                type == PolicyType.RESOURCE ? ",'Principal':{'AWS':'arn:aws:iam::111122223333:role/team/app'}" : "";
        String condition = random.nextInt(3) == 0
                ? ",'Condition':{" + CONDITIONS.get(random.nextInt(CONDITIONS.size())) + "}"
                : "";
        return "{'Sid':'S%d','Effect':'%s','Action':[%s],'Resource':[%s]%s%s}"
                .formatted(index, denies ? "Deny" : "Allow", actions, resources, principal, condition);
    }

    private String action(String service) {
        return service + ":"
                + switch (random.nextInt(8)) {
                    case 0 -> "*";
                    case 1, 2 -> MadeNames.verb(random) + "*";
                    default -> MadeNames.action(random);
                };
    }

    private String resource(String service) {
        String name = MadeNames.name(random);
        return switch (random.nextInt(6)) {
            case 0 -> "*";
            case 1 -> "arn:aws:%s:*:111122223333:%s/*".formatted(service, name);
            case 2 -> "arn:aws:%s:eu-west-1:111122223333:%s/${aws:username}/*".formatted(service, name);
            case 3 -> "arn:aws:%s:eu-west-1:111122223333:%s/item-%d".formatted(service, name, random.nextInt(9));
            default -> "arn:aws:%s:eu-west-1:111122223333:%s/*".formatted(service, name);
        };
    }
}
