package org.trailcase.intake.format.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.SharedData;
import org.trailcase.intake.format.Found;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.AccountSnapshot.Section;

class AuthorizationDetailsTest {
    private static final String DOCUMENT =
            "{ \"Version\":\"2012-10-17\",\n \"Statement\" : {\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"a+b é\"} }";

    @TempDir
    Path folder;

    @Test
    void aRoleIsReadWithEverythingThatHangsOnIt() throws IOException {
        var found = Found.in(folder, """
                {"RoleDetailList":[{"Path":"/team/","RoleName":"app","RoleId":"AROA1","Arn":"arn:aws:iam::111122223333:role/team/app",
                "AssumeRolePolicyDocument":%s,"RolePolicyList":[{"PolicyName":"inline","PolicyDocument":%s}],
                "AttachedManagedPolicies":[{"PolicyName":"p","PolicyArn":"arn:aws:iam::aws:policy/p"}],
                "PermissionsBoundary":{"PermissionsBoundaryType":"Policy","PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/b"},
                "Tags":[{"Key":"team","Value":"x"}]}]}""".formatted(DOCUMENT, DOCUMENT));

        AccountSnapshot snapshot = found.account().orElseThrow();
        PolicyHolder role = snapshot.holders().getFirst();
        assertThat(found.defects).isEmpty();
        assertThat(snapshot.account()).isEqualTo("111122223333");
        assertThat(snapshot.collected()).containsExactly(Section.ROLES);
        assertThat(role.kind()).isEqualTo(PolicyHolder.Kind.ROLE);
        assertThat(role.identity())
                .isEqualTo(
                        new PolicyHolder.Identity("arn:aws:iam::111122223333:role/team/app", "app", "/team/", "AROA1"));
        assertThat(role.inline().getFirst().text()).isEqualTo(DOCUMENT);
        assertThat(role.inline().getFirst().pointer()).isEqualTo("/RoleDetailList/0/RolePolicyList/0/PolicyDocument");
        assertThat(role.trust().orElseThrow().text()).isEqualTo(DOCUMENT);
        assertThat(role.attached()).containsExactly("arn:aws:iam::aws:policy/p");
        assertThat(role.boundary()).contains("arn:aws:iam::111122223333:policy/b");
        assertThat(role.tags()).containsEntry("team", "x");
    }

    @Test
    void nobodyIsOfAnAccountNamedAws() throws IOException {
        var found = Found.in(folder, """
                {"UserDetailList":[{"UserName":"u","Arn":"arn:aws:iam::aws:user/u"}],
                "RoleDetailList":[{"RoleName":"app","Arn":"arn:aws:iam::111122223333:role/app"}]}""");

        AccountSnapshot snapshot = found.account().orElseThrow();
        assertThat(snapshot.account()).isEqualTo("111122223333");
        assertThat(snapshot.holders()).extracting(holder -> holder.identity().arn())
                .containsExactly("arn:aws:iam::111122223333:user/u", "arn:aws:iam::111122223333:role/app");
    }

    @Test
    void whereNothingTellsTheAccountItIsLeftOut() throws IOException {
        var found = Found.in(folder, """
                {"UserDetailList":[{"UserName":"u","Arn":"arn:aws:iam::aws:user/u"}]}""");

        assertThat(found.account().orElseThrow().holders().getFirst().identity().arn()).isEqualTo("arn:aws:iam:::user/u");
    }

    @Test
    void aDocumentIsTheSameTextInWhateverWayItIsWritten() throws IOException {
        String percent = URLEncoder.encode(DOCUMENT, StandardCharsets.UTF_8).replace("+", "%20");
        var found = Found.in(folder, """
                {"UserDetailList":[{"UserName":"u","Arn":"arn:aws:iam::111122223333:user/u","GroupList":["g"],"UserPolicyList":[
                {"PolicyName":"object","PolicyDocument":%s},{"PolicyName":"text","PolicyDocument":%s},
                {"PolicyName":"percent","PolicyDocument":"%s"}]}]}""".formatted(DOCUMENT, JsonWriter.compact(JsonText.of(DOCUMENT)), percent));

        PolicyHolder user = found.account().orElseThrow().holders().getFirst();
        assertThat(user.inline()).extracting(policy -> policy.text()).containsExactly(DOCUMENT, DOCUMENT, DOCUMENT);
        assertThat(user.groups()).containsExactly("g");
        assertThat(found.defects).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'UserName':'u','GroupList':[],'AttachedManagedPolicies':[]                                       | INLINE ATTACHED GROUPS BOUNDARY TRUST TAGS |
            'UserName':'u','UserPolicyList':null,'GroupList':[],'AttachedManagedPolicies':[]                 | ATTACHED GROUPS BOUNDARY TRUST TAGS        |
            'UserName':'u','GroupList':[]                                                                    | INLINE GROUPS BOUNDARY TRUST TAGS          |
            'UserName':'u','AttachedManagedPolicies':[]                                                      | INLINE ATTACHED BOUNDARY TRUST TAGS        |
            'UserName':'u','GroupList':[{'GroupName':'g'}],'AttachedManagedPolicies':[]                      | INLINE ATTACHED BOUNDARY TRUST TAGS        | {'GroupName':'g'}
            'UserName':'u','GroupList':'g','AttachedManagedPolicies':[]                                      | INLINE ATTACHED BOUNDARY TRUST TAGS        | 'g'
            'UserName':'u','GroupList':[],'AttachedManagedPolicies':['arn:aws:iam::aws:policy/p']            | INLINE GROUPS BOUNDARY TRUST TAGS          | 'arn:aws:iam::aws:policy/p'
            'UserName':'u','GroupList':[],'AttachedManagedPolicies':[{'PolicyName':'p'}]                     | INLINE GROUPS BOUNDARY TRUST TAGS          | {'PolicyName':'p'}
            'UserName':'u','UserPolicyList':[{'PolicyName':'i'}],'GroupList':[],'AttachedManagedPolicies':[] | ATTACHED GROUPS BOUNDARY TRUST TAGS        | {'PolicyName':'i'}
            'UserName':'u','UserPolicyList':['i'],'GroupList':[],'AttachedManagedPolicies':[]                | ATTACHED GROUPS BOUNDARY TRUST TAGS        | 'i'
            'UserName':'u','GroupList':[],'AttachedManagedPolicies':[],'PermissionsBoundary':'arn:b'         | INLINE ATTACHED GROUPS TRUST TAGS          | 'arn:b'
            'UserName':'u','GroupList':[],'AttachedManagedPolicies':[],'Tags':{'a':'b'}                      | INLINE ATTACHED GROUPS BOUNDARY TRUST      | {'a':'b'}
            """)
    void whatAnEntryLacksOrTellsBrokenlyIsNotShown(String members, String shown, String broken) throws IOException {
        String export = "{'UserDetailList':[{'Arn':'arn:aws:iam::111122223333:user/u',%s}]}".formatted(members).replace('\'', '"');

        var found = Found.in(folder, export);

        PolicyHolder user = found.account().orElseThrow().holders().getFirst();
        assertThat(user.shown()).extracting(Enum::name).containsExactlyInAnyOrder(shown.split(" "));
        assertThat(found.defects)
                .extracting(defect -> export.substring((int) defect.start(), (int) (defect.start() + defect.length())))
                .isEqualTo(broken == null ? List.of() : List.of(broken.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Role  | 'AttachedManagedPolicies':[]                       | INLINE
            Role  | 'RolePolicyList':[]                                | ATTACHED
            Group | 'AttachedManagedPolicies':[]                       | INLINE
            Group | 'GroupPolicyList':[],'AttachedManagedPolicies':[1] | ATTACHED
            """)
    void onlyOfUsersAreInlinePoliciesLeftOutWhereThereAreNone(String kind, String members, PolicyHolder.Part notShown)
            throws IOException {
        var found = Found.in(folder, "{'%sDetailList':[{'Arn':'arn:aws:iam::111122223333:x/y','%sName':'y',%s}]}"
                .formatted(kind, kind, members)
                .replace('\'', '"'));

        PolicyHolder holder = found.account().orElseThrow().holders().getFirst();
        assertThat(holder.shows(notShown)).isFalse();
    }

    @Test
    void aDocumentThatLostABraceIsALocatedDefectAndTheOthersStay() throws IOException {
        String broken = "\"{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\"]}\"";
        String export = """
                {"GroupDetailList":[{"GroupName":"g","Arn":"arn:aws:iam::111122223333:group/g","GroupPolicyList":[
                {"PolicyName":"é","PolicyDocument":{}},{"PolicyName":"broken","PolicyDocument":%s}]}]}""".formatted(broken);

        var found = Found.in(folder, export);

        byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
        var defect = found.defects.getFirst();
        assertThat(found.account().orElseThrow().holders().getFirst().inline()).hasSize(2);
        assertThat(found.reasons())
                .singleElement()
                .asString()
                .contains("broken is damaged")
                .contains("line 1, column");
        assertThat(new String(bytes, (int) defect.start(), (int) defect.length(), StandardCharsets.UTF_8))
                .isEqualTo(broken);
    }

    @Test
    void aSectionThatLostARecordDoesNotCountAsCollected() throws IOException {
        var found = Found.in(folder, """
                {"UserDetailList":[],"RoleDetailList":[{"Path":"/","RoleName":"a","Arn":"arn:aws:iam::1:role/a","Tags":[{"Key":"k"}],
                {"Path":"/","RoleName":"b","Arn":"arn:aws:iam::1:role/b"}],"GroupDetailList":[],"Policies":[]}""");

        AccountSnapshot snapshot = found.account().orElseThrow();
        assertThat(snapshot.holders())
                .extracting(holder -> holder.identity().name())
                .containsExactly("b");
        assertThat(snapshot.collected())
                .containsExactlyInAnyOrder(Section.USERS, Section.GROUPS, Section.MANAGED_POLICIES);
        assertThat(found.defects).hasSize(1);
    }

    @Test
    void pagesInARowAreOneSnapshot() throws IOException {
        String user = "{\"UserName\":\"%s\",\"Arn\":\"arn:aws:iam::1:user/%s\"}";
        var found = Found.in(
                folder,
                "{\"UserDetailList\":[" + user.formatted("a", "a") + "],\"IsTruncated\":true,\"Marker\":\"m\"}\n"
                        + "{\"UserDetailList\":[" + user.formatted("b", "b") + "],\"IsTruncated\":false}");

        AccountSnapshot snapshot = found.account().orElseThrow();
        assertThat(snapshot.holders())
                .extracting(PolicyHolder::pointer)
                .containsExactly("/UserDetailList/0", "#2/UserDetailList/0");
        assertThat(snapshot.collected()).containsExactly(Section.USERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "IsTruncated":true,"Marker":"m" | "IsTruncated":false                | true
            "IsTruncated":true,"Marker":"m" | "Path":"/"                         | true
            "NextToken":"t"                 | "Path":"/"                         | true
            "Path":"/"                      | "NextToken":"t"                    | false
            "IsTruncated":true,"Marker":"m" | "IsTruncated":true,"Marker":"n"    | false
            """)
    void pagesInARowAreWholeWhereTheLastOneAnnouncesNoOther(String first, String last, boolean isWhole) throws IOException {
        var found = Found.in(folder, "{\"UserDetailList\":[],%s}\n{%s,\"UserDetailList\":[]}".formatted(first, last));

        assertThat(found.account().orElseThrow().collected().isEmpty()).isNotEqualTo(isWhole);
        assertThat(found.defects).hasSize(isWhole ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"false, USERS", "true, ''"})
    void pagesInAListAreOneSnapshotToo(String isTruncated, String collected) throws IOException {
        String user = "{\"UserName\":\"%s\",\"Arn\":\"arn:aws:iam::111122223333:user/%s\"}";
        var found = Found.in(
                folder,
                "[{\"UserDetailList\":[%s],\"IsTruncated\":true,\"Marker\":\"m\"},{\"UserDetailList\":[%s],\"IsTruncated\":%s}]"
                        .formatted(user.formatted("a", "a"), user.formatted("b", "b"), isTruncated));

        AccountSnapshot snapshot = found.account().orElseThrow();
        assertThat(snapshot.holders())
                .extracting(PolicyHolder::pointer)
                .containsExactly("/0/UserDetailList/0", "/1/UserDetailList/0");
        assertThat(snapshot.collected()).extracting(Enum::name).containsExactlyElementsOf(
                collected.isEmpty() ? List.of() : List.of(collected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"UserDetailList":[],"a":},{"UserDetailList":[],"GroupDetailList":[]}]  |
            [{"UserDetailList":[],"GroupDetailList":[]},{"x":[]}]                    |
            [{"UserDetailList":[1],"GroupDetailList":[]}]                            | GROUPS
            """)
    void aPageOfAListThatIsLostLeavesNoSectionWhole(String export, String collected) throws IOException {
        var found = Found.in(folder, export);

        assertThat(found.account().orElseThrow().collected()).extracting(Enum::name).containsExactlyElementsOf(
                collected == null ? List.of() : List.of(collected));
        assertThat(found.defects).hasSize(1);
    }

    @Test
    void whatIsNoHolderInAPageOfAListIsADefectAndCostsItsSection() throws IOException {
        var found = Found.in(folder, """
                [{"UserDetailList":[{"UserName":"a"},{"UserName":"b","Arn":"arn:aws:iam::111122223333:user/b"}],"GroupDetailList":[]}]""");

        AccountSnapshot snapshot = found.account().orElseThrow();
        assertThat(snapshot.holders()).hasSize(1);
        assertThat(snapshot.collected()).containsExactly(Section.GROUPS);
        assertThat(found.reasons()).singleElement().asString().contains("no Arn");
    }

    @Test
    void anExportWhosePagesAreMissingClaimsNoSection() throws IOException {
        var found = Found.in(folder, "{\"UserDetailList\":[],\"IsTruncated\":true,\"Marker\":\"m\"}");

        assertThat(found.account().orElseThrow().collected()).isEmpty();
        assertThat(found.reasons()).singleElement().asString().contains("more pages");
    }

    @Test
    void theVersionInForceIsKnownByEitherSign() throws IOException {
        var found = Found.in(folder, """
                {"Policies":[{"PolicyName":"p","Arn":"arn:aws:iam::111122223333:policy/p","DefaultVersionId":"v2","PolicyVersionList":[
                {"VersionId":"v1","Document":{"a":1}},{"VersionId":"v2","Document":{"a":2}}]},
                {"PolicyName":"q","Arn":"arn:aws:iam::aws:policy/q","PolicyVersionList":[
                {"VersionId":"v7","IsDefaultVersion":true,"Document":{"a":3}}]}]}""");

        assertThat(found.account().orElseThrow().managedPolicies())
                .extracting(policy ->
                        policy.inForce().map(ManagedPolicy.Version::id).orElse(""))
                .containsExactly("v2", "v7");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            policies/cloudsplaining/example.json,                              200611803367, 127, 84
            policies/cloudsplaining/example-authz-details.json,                012345678901,   8, 32
            policies/cloudmapper/iam-get-account-authorization-details.json,   123456789012,   7,  2
            policies/iamspy/gaad-uppercase.json,                               111111111111,   3,  0
            """)
    void realExportsAreReadWhole(String file, String account, int holders, int managed) throws IOException {
        var found = Found.in(SharedData.path(file));

        AccountSnapshot snapshot = found.account().orElseThrow();
        assertThat(found.defects).isEmpty();
        assertThat(snapshot.account()).isEqualTo(account);
        assertThat(snapshot.holders()).hasSize(holders);
        assertThat(snapshot.managedPolicies()).hasSize(managed);
    }
}
