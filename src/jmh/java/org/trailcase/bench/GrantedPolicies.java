package org.trailcase.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Policies about the actions of a trail, as JSON: those that grant, and those that limit.
final class GrantedPolicies {
    private static final int STATEMENTS = 10;

    /// Most ask for what a trail records; the last two do not, and leave some calls undecided.
    private static final List<String> CONDITIONS = List.of(
            "'StringEquals':{'aws:RequestedRegion':['us-east-1','eu-west-1','us-west-2','ap-southeast-2']}",
            "'NotIpAddress':{'aws:SourceIp':['192.0.2.0/24','198.51.100.0/24']}",
            "'ArnLike':{'aws:PrincipalArn':['arn:aws:iam::*:role/*','arn:aws:iam::*:user/*']}",
            "'StringNotEquals':{'aws:PrincipalAccount':'444455556666'}",
            "'DateGreaterThan':{'aws:CurrentTime':'2025-01-01T00:00:00Z'}",
            "'Bool':{'aws:ViaAWSService':'false'}",
            "'StringEqualsIfExists':{'aws:SourceVpce':'vpce-1'}",
            "'Null':{'aws:TokenIssueTime':'false'}",
            "'StringEquals':{'aws:PrincipalTag/team':'blue'}",
            "'StringLike':{'aws:PrincipalOrgID':'o-*'}");

    private final Random random;
    private final List<String> actions;

    GrantedPolicies(Random random, List<String> actions) {
        this.random = random;
        this.actions = actions;
    }

    /// Nine statements that allow, one that denies something that hardly anybody does.
    String grants(String account) {
        List<String> statements = new ArrayList<>();
        while (statements.size() < STATEMENTS - 1) {
            statements.add(statement("Allow", statements.size(), account));
        }
        statements.add(rareDeny(account));
        return policy(statements);
    }

    /// Everything is allowed but nine things under a condition or at a place.
    String limits(String account) {
        List<String> statements = new ArrayList<>(List.of("{'Sid':'All','Effect':'Allow','Action':'*','Resource':'*'}"));
        while (statements.size() < STATEMENTS) {
            statements.add(
                    "{'Sid':'D%d','Effect':'Deny','Action':['%s','%s','%s'],'Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':'%s'}}}"
                            .formatted(statements.size(), action(), action(), action(), random.nextInt(9) == 0 ? "ap-southeast-2" : "me-south-1"));
        }
        return policy(statements);
    }

    private static String policy(List<String> statements) {
        return "{'Version':'2012-10-17','Statement':[%s]}".formatted(String.join(",", statements)).replace('\'', '"');
    }

    private String statement(String effect, int index, String account) {
        String first = action();
        String service = first.substring(0, first.indexOf(':'));
        String condition = random.nextInt(3) == 0
                ? ",'Condition':{" + CONDITIONS.get(random.nextInt(CONDITIONS.size())) + "}"
                : "";
        return "{'Sid':'S%d','Effect':'%s','Action':['%s','%s','%s'],'Resource':['%s','%s']%s}"
                .formatted(
                        index,
                        effect,
                        first,
                        random.nextInt(3) == 0 ? service + ":Describe*" : action(),
                        action(),
                        random.nextInt(3) == 0 ? "arn:aws:%s:*:%s:*".formatted(service, account) : "*",
                        "arn:aws:s3:::%s-*/*".formatted(MadeNames.name(random)),
                        condition);
    }

    private String rareDeny(String account) {
        return "{'Sid':'Not','Effect':'Deny','Action':['iam:Delete*','%s','organizations:*'],'Resource':['arn:aws:iam::%s:role/none','arn:aws:s3:::none/*']}"
                .formatted(action(), account);
    }

    private String action() {
        return actions.get(random.nextInt(actions.size()));
    }
}
