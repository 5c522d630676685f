package org.trailcase.intake.format.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.SharedData;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.Found;
import org.trailcase.intake.format.Told;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Kind;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Node;

class OrganizationFormsTest {
    private static final String SUMMARY = "{\"Id\":\"%s\",\"Arn\":\"arn:aws:organizations::111122223333:policy/o-exampleorgid/x/%s\","
            + "\"Name\":\"n\",\"Type\":\"%s\",\"AwsManaged\":%s}";
    private static final String TARGET_ARN = "arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-abcd-11111111";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Statement": []}             | {"Statement": []}
            "{\\"Statement\\":\\n []}"    | `{"Statement":
             []}`
            """)
    void aDescribedPolicyIsReadWithItsTextAndItsOrganisation(String content, String text) throws IOException {
        var found = Found.in(folder, "{\"Policy\":{\"PolicySummary\":%s,\"Content\":%s}}"
                .formatted(summary("p-11111111", "SERVICE_CONTROL_POLICY", false), content));

        OrganizationSnapshot organization = found.organization().orElseThrow();
        assertThat(organization.organization()).contains("o-exampleorgid");
        assertThat(organization.managementAccount()).contains("111122223333");
        assertThat(organization.policies()).singleElement().satisfies(policy -> {
            assertThat(policy.type()).isEqualTo(PolicyType.SCP);
            assertThat(policy.text().orElseThrow().text()).isEqualTo(text);
            assertThat(policy.text().orElseThrow().pointer()).isEqualTo("/Policy/Content");
        });
    }

    @ParameterizedTest
    @CsvSource({"444455556666, 444455556666", "ou-abcd-11111111, ou-abcd-11111111", "arn:aws:iam::111122223333:role/app, "})
    void aDescribedPolicyHangsWhereTheExaminerSays(String told, @Nullable String target) throws IOException {
        String answer = "{\"Policy\":{\"PolicySummary\":%s,\"Content\":\"{}\"}}"
                .formatted(summary("p-11111111", "SERVICE_CONTROL_POLICY", false));

        var found = Found.in(write("policy.json", answer), Told.attachedTo(told));

        List<String> targets = target == null ? List.of() : List.of(target);
        assertThat(found.organization().orElseThrow().policies().getFirst().targets()).isEqualTo(targets);
        assertThat(nodes(found)).extracting(Node::id).isEqualTo(targets);
    }

    @Test
    void theListForATargetIsAllThatHangsThere() throws IOException {
        String list = "{\"Policies\":[%s,%s]}".formatted(
                summary("p-RCPFullAWSAccess", "RESOURCE_CONTROL_POLICY", true), summary("p-11111111", "RESOURCE_CONTROL_POLICY", false));

        var byName = Found.in(write("list-policies-for-target-ou-abcd-11111111.json", list));
        var told = Found.in(write("rcps.json", list), Told.attachedTo(TARGET_ARN));
        var untold = Found.in(write("list-policies.json", list));
        var unsaid = Found.in(write("list-policies-for-target.json", list));

        Node expected = new Node("ou-abcd-11111111", Kind.UNIT, "", java.util.Optional.empty(),
                Map.of(PolicyType.RCP, List.of("p-RCPFullAWSAccess", "p-11111111")));
        assertThat(nodes(byName)).containsExactly(expected);
        assertThat(nodes(told)).containsExactly(expected);
        assertThat(nodes(untold)).isEmpty();
        assertThat(untold.defects).isEmpty();
        assertThat(unsaid.reasons()).singleElement().asString().contains("--attached-to");
    }

    @Test
    void aListThatIsNotWholeSaysNothingOfWhatElseHangsThere() throws IOException {
        var found = Found.in(write("list-policies-for-target-r-abcd.json", "{\"NextToken\":\"t\",\"Policies\":[%s]}"
                .formatted(summary("p-11111111", "SERVICE_CONTROL_POLICY", false))));

        assertThat(nodes(found).getFirst().attached()).isEmpty();
        assertThat(found.reasons()).singleElement().asString().contains("not whole");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            p-FullAWSAccess,    SERVICE_CONTROL_POLICY,  '"Action":"*"'
            p-RCPFullAWSAccess, RESOURCE_CONTROL_POLICY, '"Principal":"*"'
            """)
    void theTextsOfAwssOwnPoliciesAreKnownAndMarkedAsNotFromTheExhibit(String id, String type, String part) throws IOException {
        var found = Found.in(folder, "{\"Policies\":[%s]}".formatted(summary(id, type, true)));

        var text = found.organization().orElseThrow().policies().getFirst().text().orElseThrow();
        assertThat(text.text()).contains(part);
        assertThat(text.pointer()).startsWith("/Policies/0 ").contains("AWS gives");
    }

    @Test
    void policiesOfOtherTypesAreRefused() throws IOException {
        var list = Found.in(folder, "{\"Policies\":[%s]}".formatted(summary("p-11111111", "TAG_POLICY", false)));
        var one = Found.in(folder, "{\"Policy\":{\"PolicySummary\":%s,\"Content\":\"{}\"}}"
                .formatted(summary("p-11111111", "BACKUP_POLICY", false)));

        assertThat(list.refused).isPresent();
        assertThat(one.refused).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            list-roots.json                                      | {"Roots":[{"Id":"r-abcd","Arn":"ROOT","Name":"Root","PolicyTypes":[]}]} | r-abcd ROOT of -
            list-organizational-units-for-parent-r-abcd.json     | {"OrganizationalUnits":[{"Id":"ou-abcd-11111111","Arn":"OU","Name":"Web"}]} | ou-abcd-11111111 UNIT of r-abcd
            list-accounts.json                                   | {"Accounts":[{"Id":"444455556666","Arn":"OU","JoinedMethod":"CREATED"}]} | 444455556666 ACCOUNT of -
            list-accounts-for-parent-ou-abcd-11111111.json       | {"Accounts":[{"Id":"444455556666","Arn":"OU"}]} | 444455556666 ACCOUNT of ou-abcd-11111111
            organizations-list-children/r-abcd                   | {"Children":[{"Id":"ou-abcd-11111111","Type":"ORGANIZATIONAL_UNIT"},{"Id":"444455556666","Type":"ACCOUNT"}]} | ou-abcd-11111111 UNIT of r-abcd, 444455556666 ACCOUNT of r-abcd
            list-parents-444455556666.json                       | {"Parents":[{"Id":"ou-abcd-11111111","Type":"ORGANIZATIONAL_UNIT"}]} | ou-abcd-11111111 UNIT of -, 444455556666 ACCOUNT of ou-abcd-11111111
            x.json                                               | {"Account":{"Id":"444455556666","Arn":"OU","Name":"a"}} | 444455556666 ACCOUNT of -
            """)
    void theTreeIsReadPieceByPiece(String name, String content, String expected) throws IOException {
        var found = Found.in(write(name, content.replace("\"ROOT\"", "\"arn:aws:organizations::111122223333:root/o-exampleorgid/r-abcd\"")
                .replace("\"OU\"", "\"" + TARGET_ARN + "\"")));

        assertThat(String.join(", ", nodes(found).stream()
                .map(node -> "%s %s of %s".formatted(node.id(), node.kind(), node.parent().orElse("-")))
                .toList())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            list-children.json           | {"Children":[{"Id":"444455556666","Type":"ACCOUNT"}]} | --attached-to
            list-parents.json            | {"Parents":[{"Id":"r-abcd","Type":"ROOT"}]}           | --attached-to
            list-targets-for-policy.json | {"Targets":[{"TargetId":"r-abcd","Type":"ROOT"}]}     | --policy-name
            list-targets-for-policy-p-11111111.json | {"Targets":[{"TargetId":"r-abcd","Type":"ROOT"}]} | --as-type
            """)
    void whatDoesNotSayWhatWasAskedIsRefused(String name, String content, String advice) throws IOException {
        var found = Found.in(write(name, content));

        assertThat(found.refused.orElse("")).contains(advice).endsWith(".");
        assertThat(found.snapshots).isEmpty();
    }

    @Test
    void thePolicysTargetsAreReadWithoutClaimingThatNothingElseHangsThere() throws IOException {
        var found = Found.in(
                write("list-targets-for-policy-p-11111111.json", "{\"Targets\":[{\"TargetId\":\"444455556666\",\"Arn\":\"%s\",\"Name\":\"a\",\"Type\":\"ACCOUNT\"}]}".formatted(TARGET_ARN)),
                Told.NOTHING.as(PolicyType.SCP));

        assertThat(found.organization().orElseThrow().policies().getFirst().targets()).containsExactly("444455556666");
        assertThat(nodes(found).getFirst().attached()).isEmpty();
    }

    @Test
    void theManagementAccountIsTold() throws IOException {
        var found = Found.in(folder, "{\"Organization\":{\"Id\":\"o-exampleorgid\",\"MasterAccountId\":\"111122223333\"}}");

        assertThat(found.organization().orElseThrow().managementAccount()).contains("111122223333");
    }

    @Test
    void aTreeShowsForEachNodeWhatHangsThereAndWhatDoesNot() throws IOException {
        var found = Found.in(folder, """
                {"Id":"r-abcd","Arn":"arn:aws:organizations::111122223333:root/o-exampleorgid/r-abcd","Policies":[%s],"Children":[
                {"Id":"ou-abcd-11111111","Policies":[],"Children":[{"Id":"444455556666"}]}]}"""
                .formatted(summary("p-FullAWSAccess", "SERVICE_CONTROL_POLICY", true)));

        assertThat(nodes(found)).extracting(Node::attached).containsExactly(
                Map.of(PolicyType.SCP, List.of("p-FullAWSAccess")), Map.of(PolicyType.SCP, List.of()), Map.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            policies/iamspy/scp-basic.json,       3, 2
            policies/iamspy/scp-deny-lambda.json, 3, 2
            """)
    void realTreesAreReadWhole(String file, int nodes, int policies) throws IOException {
        var found = Found.in(SharedData.path(file));

        assertThat(found.defects).isEmpty();
        assertThat(nodes(found)).hasSize(nodes);
        assertThat(found.organization().orElseThrow().policies()).hasSize(policies).allMatch(policy -> policy.text().isPresent());
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static String summary(String id, String type, boolean managed) {
        return SUMMARY.formatted(id, id, type, managed);
    }

    private static List<Node> nodes(Found found) {
        return found.organization().orElseThrow().nodes();
    }
}
