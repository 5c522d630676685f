package org.trailcase.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.trail.UserIdentity;

/// Writes an export of each account of a case, and the tree of their organisation, for the users and roles of its trail.
///
/// Each of them holds ten policies of ten statements with three actions and two resources, a third of the statements with
/// a condition. The actions are those of the trail, so that most calls are allowed and some are not. Always the same for
/// the same case. Run it as `MadeEvidence CASE FOLDER`, then import the folder.
public final class MadeEvidence {
    private static final int INLINE = 3;
    private static final int MANAGED = 6;
    private static final int SHARED = 20;

    private final Random random = new Random(11);
    private final List<String> actions;
    private final Map<String, Map<String, String>> principals;
    private final GrantedPolicies policies;

    private MadeEvidence(List<String> actions, Map<String, Map<String, String>> principals) {
        this.actions = actions;
        this.principals = principals;
        this.policies = new GrantedPolicies(random, actions);
    }

    /// `arguments` are the case and the folder.
    public static void main(String[] arguments) throws IOException {
        try (CaseFile caseFile = CaseFile.read(Path.of(arguments[0]))) {
            Path folder = Files.createDirectories(Path.of(arguments[1]));
            Set<String> actions = new LinkedHashSet<>();
            Map<String, EventRow> first = new LinkedHashMap<>();
            caseFile.all().stream().forEach(row -> {
                actions.add(row.action());
                if (row.who().principal().startsWith("arn:aws:iam")) {
                    first.putIfAbsent(row.who().principal(), row);
                }
            });
            Map<String, Map<String, String>> principals = new TreeMap<>();
            first.forEach((arn, row) -> principals
                    .computeIfAbsent(account(arn), _ -> new TreeMap<>())
                    .put(arn, uniqueId(caseFile.event(row).identity())));
            new MadeEvidence(actions.stream().sorted().toList(), principals).write(folder);
        }
    }

    private static String account(String arn) {
        return Arn.parse(arn).orElseThrow().account();
    }

    private static String uniqueId(UserIdentity who) {
        return who.principalId().orElse("").split(":", 2)[0];
    }

    private void write(Path folder) throws IOException {
        for (Map.Entry<String, Map<String, String>> account : principals.entrySet()) {
            Files.writeString(
                    folder.resolve("account-authorization-details-%s_2025-03-01T00-00-00Z.json".formatted(account.getKey())),
                    export(account.getKey(), account.getValue()));
        }
        Files.writeString(folder.resolve("organization_2025-03-01T00-00-00Z.json"), tree());
        System.out.printf(
                "%d principals of %d accounts, %d actions%n",
                principals.values().stream().mapToInt(Map::size).sum(), principals.size(), actions.size());
    }

    private String export(String account, Map<String, String> ids) {
        List<String> users = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        ids.forEach((arn, id) -> (arn.contains(":user/") ? users : roles).add(holder(account, arn, id)));
        String managed = Stream.iterate(0, number -> number + 1)
                .limit(SHARED)
                .map(number -> managed(account, number))
                .collect(Collectors.joining(",\n"));
        return "{\"UserDetailList\":[%s],\"GroupDetailList\":[],\"RoleDetailList\":[%s],\"Policies\":[%s]}"
                .formatted(String.join(",\n", users), String.join(",\n", roles), managed);
    }

    private String holder(String account, String arn, String id) {
        boolean user = arn.contains(":user/");
        String kind = user ? "User" : "Role";
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        String inline = Stream.iterate(0, number -> number + 1)
                .limit(INLINE)
                .map(number -> "{\"PolicyName\":\"inline-%d\",\"PolicyDocument\":%s}"
                        .formatted(number, policies.grants(account)))
                .collect(Collectors.joining(","));
        int start = random.nextInt(SHARED);
        String attached = Stream.iterate(0, number -> number + 1)
                .limit(MANAGED)
                .map(number -> "{\"PolicyName\":\"shared-%1$d\",\"PolicyArn\":\"%2$s\"}"
                        .formatted((start + number) % SHARED, shared(account, (start + number) % SHARED)))
                .collect(Collectors.joining(","));
        Optional<String> trust = Optional.of(",\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":"
                        + "[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"sts:AssumeRole\"}]}"
                                .formatted(account))
                .filter(_ -> !user);
        return ("{\"Path\":\"/\",\"%1$sName\":\"%2$s\",\"%1$sId\":\"%3$s\",\"Arn\":\"%4$s\",\"CreateDate\":\"2024-01-01T00:00:00Z\","
                        + "\"%1$sPolicyList\":[%5$s],\"AttachedManagedPolicies\":[%6$s],"
                        + "\"PermissionsBoundary\":{\"PermissionsBoundaryType\":\"Policy\",\"PermissionsBoundaryArn\":\"%7$s\"},"
                        + "\"Tags\":[{\"Key\":\"team\",\"Value\":\"blue\"}]%8$s%9$s}")
                .formatted(
                        kind,
                        name,
                        id,
                        arn,
                        inline,
                        attached,
                        shared(account, 0),
                        user ? ",\"GroupList\":[]" : ",\"InstanceProfileList\":[]",
                        trust.orElse(""));
    }

    private static String shared(String account, int number) {
        return "arn:aws:iam::%s:policy/shared-%d".formatted(account, number);
    }

    // The first one is everybody's boundary.
    private String managed(String account, int number) {
        return ("{\"PolicyName\":\"shared-%1$d\",\"PolicyId\":\"ANPA%1$017d\",\"Arn\":\"%2$s\",\"Path\":\"/\",\"DefaultVersionId\":\"v1\","
                        + "\"AttachmentCount\":1,\"PermissionsBoundaryUsageCount\":0,\"IsAttachable\":true,"
                        + "\"CreateDate\":\"2024-01-01T00:00:00Z\",\"UpdateDate\":\"2024-01-01T00:00:00Z\","
                        + "\"PolicyVersionList\":[{\"VersionId\":\"v1\",\"IsDefaultVersion\":true,"
                        + "\"CreateDate\":\"2024-01-01T00:00:00Z\",\"Document\":%3$s}]}")
                .formatted(number, shared(account, number), number == 0 ? policies.limits(account) : policies.grants(account));
    }

    private String tree() {
        String accounts = principals.keySet().stream()
                .map(id -> "{\"Id\":\"%s\",\"Name\":\"a\",\"Policies\":[%s]}".formatted(id, scp("p-acct" + id.substring(4), id)))
                .collect(Collectors.joining(","));
        return ("{\"Id\":\"r-abcd\",\"Arn\":\"arn:aws:organizations::%1$s:root/o-exampleorgid/r-abcd\",\"Name\":\"Root\","
                        + "\"Policies\":[%2$s],\"Children\":[{\"Id\":\"ou-abcd-11111111\",\"Name\":\"Workloads\","
                        + "\"Policies\":[%3$s],\"Children\":[%4$s]}]}")
                .formatted("111122223333", scp("p-rootroot", "111122223333"), scp("p-unitunit", "111122223333"), accounts);
    }

    private String scp(String id, String account) {
        return ("{\"Id\":\"%1$s\",\"Arn\":\"arn:aws:organizations::111122223333:policy/o-exampleorgid/service_control_policy/%1$s\","
                        + "\"Name\":\"%1$s\",\"Type\":\"SERVICE_CONTROL_POLICY\",\"AwsManaged\":false,\"Content\":%2$s}")
                .formatted(id, policies.limits(account));
    }
}
