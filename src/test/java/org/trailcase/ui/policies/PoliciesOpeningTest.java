package org.trailcase.ui.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.Intake;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.work.Progress;

/// On whose policies the list opens: `ana` comes first by name, `zoe` was denied most, `max` once.
@SuppressWarnings("NullAway.Init")
class PoliciesOpeningTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private OpenCase open;
    private final Navigation navigation = new Navigation();
    private PoliciesModel model;

    @BeforeEach
    void begin() throws IOException {
        file = CaseFile.create(
                folder.resolve("opening.trailcase"),
                new CaseDescription("Opening", "O-1", ZoneId.of("UTC"), CaseDescription.Ask.NONE),
                new Examiner("Examiner 1"));
        Path export = Files.writeString(
                folder.resolve("account-authorization-details_2026-03-14T08-00-00Z.json"),
                "{\"UserDetailList\":[%s],\"GroupDetailList\":[],\"RoleDetailList\":[],\"Policies\":[]}"
                        .formatted(String.join(",", user("ana"), user("bob"), user("max"), user("zoe"))));
        Path log = Files.writeString(folder.resolve("log.json"), "{\"Records\":[%s]}".formatted(String.join(",", List.of(
                record(0, "ana", ""), record(1, "max", "AccessDenied"), record(2, "zoe", "AccessDenied"), record(3, "zoe", "AccessDenied"), record(4, "bob", ""), renamed(5, "bob", "robert")))));
        Intake.receive(file, List.of(export, log), Progress.SILENT);
        file.refresh();
        open = new OpenCase(file, Jobs.inPlace(), problem -> {
            throw problem;
        });
        model = new PoliciesModel(open, navigation);
    }

    @AfterEach
    void end() {
        file.close();
    }

    @Test
    void withoutASelectedEventTheListOpensOnThePrincipalWithMostDeniedCalls() {
        open.current().set(Optional.empty());

        navigation.tab().set(Navigation.Tab.POLICIES);

        assertThat(holder()).isEqualTo("User zoe");
    }

    @Test
    void theListOpensOnThePrincipalOfTheSelectedEventAndFollowsToTheNext() {
        select(1);
        navigation.tab().set(Navigation.Tab.POLICIES);
        assertThat(holder()).isEqualTo("User max");

        navigation.tab().set(Navigation.Tab.EVENTS);
        select(0);
        navigation.tab().set(Navigation.Tab.POLICIES);
        assertThat(holder()).isEqualTo("User ana");
    }

    @Test
    void whatWasChosenByHandStaysUntilAnotherEventIsSelected() {
        select(1);
        navigation.tab().set(Navigation.Tab.POLICIES);
        model.choose(model.found().get().getLast());

        navigation.tab().set(Navigation.Tab.EVENTS);
        navigation.tab().set(Navigation.Tab.POLICIES);

        assertThat(holder()).isEqualTo("User zoe");
    }

    @Test
    void whoIsCalledOtherwiseSinceIsFoundByTheNameOfTheEvent() {
        select(4);

        navigation.tab().set(Navigation.Tab.POLICIES);

        assertThat(holder()).isEqualTo("User robert");
    }

    @Test
    void aPolicyThatAnExplanationCitesByTheNameOfBeforeIsFound() {
        navigation.showPolicy(new Navigation.Policy(PolicyType.IDENTITY, "own", "arn:aws:iam::111122223333:user/bob"));

        navigation.tab().set(Navigation.Tab.POLICIES);

        assertThat(holder()).isEqualTo("User robert");
    }

    private String holder() {
        return model.chosen().get().orElseThrow().heading();
    }

    private void select(int row) {
        EventRow chosen = file.all().row(row);
        open.current().set(Optional.of(chosen));
    }

    private static String user(String name) {
        return """
                {"Path":"/","UserName":"%s","UserId":"AIDAEXAMPLE%s","Arn":"arn:aws:iam::111122223333:user/%s",
                "CreateDate":"2026-01-01T00:00:00Z","GroupList":[],"AttachedManagedPolicies":[],"UserPolicyList":[
                {"PolicyName":"own","PolicyDocument":{"Version":"2012-10-17","Statement":[
                {"Effect":"Allow","Action":"s3:*","Resource":"*"}]}}]}"""
                .formatted(name, name, name);
    }

    private static String renamed(int minute, String user, String newName) {
        return record(minute, "ana", "")
                .replace("ListUsers", "UpdateUser")
                .replace("\"readOnly\":true", "\"requestParameters\":{\"userName\":\"%s\",\"newUserName\":\"%s\"}"
                        .formatted(user, newName));
    }

    private static String record(int minute, String user, String code) {
        return """
                {"eventVersion":"1.08","eventTime":"2026-03-14T09:0%d:00Z","eventSource":"iam.amazonaws.com","eventName":"ListUsers",
                "awsRegion":"us-east-1","sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2","readOnly":true,
                "eventID":"00000000-0000-4000-8000-00000000000%d","eventType":"AwsApiCall","managementEvent":true,
                "eventCategory":"Management","recipientAccountId":"111122223333",
                "userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE%s","arn":"arn:aws:iam::111122223333:user/%s",
                "accountId":"111122223333","accessKeyId":"AKIAEXAMPLE","userName":"%s"}%s}"""
                .formatted(minute, minute, user, user, user, code.isEmpty() ? "" : ",\"errorCode\":\"" + code + "\"");
    }
}
