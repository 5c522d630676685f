package org.trailcase.intake.format.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.intake.format.Found;
import org.trailcase.intake.format.Told;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Answers of IAM about one principal or one policy.
class IamAnswersTest {
    private static final String DOCUMENT = "{\"Statement\": {\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";

    @TempDir
    Path folder;

    private Path account;

    @BeforeEach
    void aFolderThatIsCalledForAnAccount() throws IOException {
        account = Files.createDirectories(folder.resolve("111122223333"));
    }

    @Test
    void anInlinePolicyHangsOnTheRoleThatTheAnswerNames() throws IOException {
        Path file = write("any.json", """
                {"RoleName":"app","PolicyName":"p","PolicyDocument":%s}""".formatted(DOCUMENT));

        PolicyHolder role = only(Found.in(file));

        assertThat(role.identity().arn()).isEqualTo("arn:aws:iam::111122223333:role/app");
        assertThat(role.inline()).containsExactly(new WrittenPolicy("p", DOCUMENT, "/PolicyDocument"));
        assertThat(role.shown()).isEmpty();
    }

    @Test
    void theExaminersArnCompletesTheNameAndNeverReplacesIt() throws IOException {
        Path file = write("any.json", """
                {"UserName":"alice","PolicyName":"p","PolicyDocument":%s}""".formatted(DOCUMENT));

        var fitting = only(Found.in(file, Told.attachedTo("arn:aws:iam::444455556666:user/team/alice")));
        var other = only(Found.in(file, Told.attachedTo("arn:aws:iam::444455556666:user/bob")));

        assertThat(fitting.identity().arn()).isEqualTo("arn:aws:iam::444455556666:user/team/alice");
        assertThat(other.identity().arn()).isEqualTo("arn:aws:iam::111122223333:user/alice");
    }

    @Test
    void ofSeveralAnswersADamagedOneCostsNoOther() throws IOException {
        String answer = "{\"GroupName\":\"g\",\"PolicyName\":\"%s\",\"PolicyDocument\":%s}\n";
        Path file = write("all.jsonl", answer.formatted("a", DOCUMENT) + "{\"GroupName\":\"g\",\"PolicyName\":\"b\"}\n"
                + answer.formatted("c", "\"%7B%22Statement\"") + answer.formatted("d", DOCUMENT));

        var found = Found.in(file);

        assertThat(only(found).inline()).extracting(WrittenPolicy::name).containsExactly("a", "c", "d");
        assertThat(found.defects).extracting(defect -> defect.record()).containsExactly(1L, 2L);
        assertThat(found.reasons().get(1)).contains("The document of the policy c is damaged");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            get-policy-version.json,                                     arn:aws:iam::111122223333:policy/p
            arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2Fp.json,         ''
            arn_aws_iam__111122223333_policy_p.json,                     ''
            arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2Fp/v3.json,      ''
            """)
    void aVersionIsOfThePolicyThatIsToldOrThatTheFileIsCalledFor(String name, String told) throws IOException {
        Path file = write(name, """
                {"PolicyVersion":{"Document":%s,"VersionId":"v3","IsDefaultVersion":true,"CreateDate":"2026-01-02T00:00:00Z"}}"""
                .formatted(DOCUMENT));

        var found = Found.in(file, told.isEmpty() ? Told.NOTHING : Told.attachedTo(told));

        var policy = found.account().orElseThrow().managedPolicies().getFirst();
        assertThat(policy.arn()).isEqualTo("arn:aws:iam::111122223333:policy/p");
        assertThat(policy.inForce().orElseThrow().id()).isEqualTo("v3");
        assertThat(found.account().orElseThrow().account()).isEqualTo("111122223333");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            get-policy-version.json | {"PolicyVersion":{"Document":{},"VersionId":"v1"}} | --attached-to
            a.json                  | {"AttachedPolicies":[]}                            | --attached-to
            a.json                  | {"PolicyNames":["p"]}                              | --attached-to
            list-policies.json      | {"Policies":[{"PolicyName":"p","Arn":"arn:aws:iam::111122223333:policy/p","DefaultVersionId":"v1"}]} | get-policy-version
            a.json                  | {"Groups":[]}                                      | does not say whose
            """)
    void whatDoesNotSayWhoseItIsIsRefusedAndSaysWhatToDo(String name, String content, String advice) throws IOException {
        var found = Found.in(write(name, content));

        assertThat(found.refused.orElse("")).contains(advice).endsWith(".");
        assertThat(found.snapshots).isEmpty();
    }

    @Test
    void aRoleShowsTrustBoundaryAndTagsAndNoPolicies() throws IOException {
        Path file = write("r.json", """
                {"Role":{"Path":"/","RoleName":"app","RoleId":"AROA1","Arn":"arn:aws:iam::111122223333:role/app",
                "CreateDate":"2026-01-01T00:00:00+00:00","AssumeRolePolicyDocument":"%7B%22Statement%22%3A%5B%5D%7D",
                "PermissionsBoundary":{"PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/b"},"Tags":[{"Key":"k","Value":"v"}]}}""");

        PolicyHolder role = only(Found.in(file));

        assertThat(role.shown()).containsExactlyInAnyOrder(Part.TRUST, Part.BOUNDARY, Part.TAGS);
        assertThat(role.trust().orElseThrow()).isEqualTo(
                new WrittenPolicy("AssumeRolePolicyDocument", "{\"Statement\":[]}", "/Role/AssumeRolePolicyDocument"));
        assertThat(role.boundary()).contains("arn:aws:iam::111122223333:policy/b");
        assertThat(role.tags()).containsEntry("k", "v");
        assertThat(role.created()).isPresent();
    }

    @Test
    void aListOfRolesShowsTheirTrustOnlyAndDoesNotClaimToBeAll() throws IOException {
        Path file = write("r.json", """
                {"Roles":[{"RoleName":"a","Arn":"arn:aws:iam::111122223333:role/a","AssumeRolePolicyDocument":{}},{"RoleName":"b"}]}""");

        var found = Found.in(file);

        assertThat(only(found).shown()).containsExactly(Part.TRUST);
        assertThat(found.account().orElseThrow().collected()).isEmpty();
        assertThat(found.reasons()).singleElement().asString().contains("no Arn");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            list-attached-role-policies-app.json,     arn:aws:iam::111122223333:role/app
            list_attached_user_policies_alice.json,   arn:aws:iam::111122223333:user/alice
            role-app.json,                            arn:aws:iam::111122223333:role/app
            roles/app/attached.json,                  arn:aws:iam::111122223333:role/app
            iam-list-attached-group-policies/g,       arn:aws:iam::111122223333:group/g
            """)
    void attachedPoliciesAreOfTheHolderThatTheFileIsCalledFor(String name, String arn) throws IOException {
        Path file = write(name, """
                {"AttachedPolicies":[{"PolicyName":"p","PolicyArn":"arn:aws:iam::aws:policy/p"}]}""");

        PolicyHolder holder = only(Found.in(file));

        assertThat(holder.identity().arn()).isEqualTo(arn);
        assertThat(holder.attached()).containsExactly("arn:aws:iam::aws:policy/p");
        assertThat(holder.shown()).containsExactly(Part.ATTACHED);
    }

    @Test
    void aListWhosePagesAreMissingIsNotWhole() throws IOException {
        String page = "{\"AttachedPolicies\":[{\"PolicyArn\":\"arn:aws:iam::aws:policy/%s\"}],\"IsTruncated\":%s%s}";
        Path cut = write("role-app.json", page.formatted("a", true, ",\"Marker\":\"m\""));
        Path both = write("role-app2.json", page.formatted("a", true, ",\"Marker\":\"m\"") + page.formatted("b", false, ""));

        assertThat(only(Found.in(cut)).shown()).isEmpty();
        assertThat(only(Found.in(both)).shown()).containsExactly(Part.ATTACHED);
        assertThat(only(Found.in(both)).attached()).hasSize(2);
    }

    @Test
    void namesOfInlinePoliciesAreAllOfThemWithoutTheirTexts() throws IOException {
        var found = Found.in(write("list-role-policies-app.json", "{\"PolicyNames\":[\"a\",\"b\"]}"));

        assertThat(only(found).shown()).containsExactly(Part.INLINE);
        assertThat(only(found).inline()).allMatch(WrittenPolicy::isNameOnly).extracting(WrittenPolicy::name).containsExactly("a", "b");
        assertThat(found.snapshots.getFirst().texts()).isZero();
    }

    @Test
    void theGroupsOfAUserAreToldFromAListOfGroupsByTheFilesName() throws IOException {
        String content = "{\"Groups\":[{\"GroupName\":\"g\",\"Arn\":\"arn:aws:iam::111122223333:group/g\"}]}";

        PolicyHolder user = only(Found.in(write("list-groups-for-user-alice.json", content)));
        PolicyHolder group = only(Found.in(write("list-groups.json", content)));

        assertThat(user.identity().name()).isEqualTo("alice");
        assertThat(user.groups()).containsExactly("g");
        assertThat(user.shown()).containsExactly(Part.GROUPS);
        assertThat(group.kind()).isEqualTo(PolicyHolder.Kind.GROUP);
        assertThat(group.shown()).isEmpty();
    }

    @Test
    void withoutAnyAccountTheAnswerStillTellsWhatItTells() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), """
                {"RoleName":"app","PolicyName":"p","PolicyDocument":%s}""".formatted(DOCUMENT));

        AccountSnapshot snapshot = Found.in(file).account().orElseThrow();

        assertThat(snapshot.account()).isEmpty();
        assertThat(snapshot.holders().getFirst().identity().arn()).isEqualTo("arn:aws:iam:::role/app");
    }

    private Path write(String name, String content) throws IOException {
        Path file = account.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static PolicyHolder only(Found found) {
        return found.account().orElseThrow().holders().getFirst();
    }
}
