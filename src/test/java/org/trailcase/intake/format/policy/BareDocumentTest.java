package org.trailcase.intake.format.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.Found;
import org.trailcase.intake.format.Told;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// A document and nothing around it hangs where it is said to hang, or nowhere.
class BareDocumentTest {
    private static final String IDENTITY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::acme-logs/*\"}]}";
    private static final String WITH_PRINCIPAL =
            "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::acme-logs/*\"}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arn:aws:iam::111122223333:role/app            |                      | no  | identity of arn:aws:iam::111122223333:role/app
            arn:aws:iam::111122223333:role/app            |                      | yes | trust of arn:aws:iam::111122223333:role/app
            arn:aws:iam::111122223333:user/alice          | identity             | yes | identity of arn:aws:iam::111122223333:user/alice
            arn:aws:iam::111122223333:user/alice          | permissions-boundary | no  | boundary arn:aws:iam::111122223333:policy/named of arn:aws:iam::111122223333:user/alice
            arn:aws:iam::111122223333:policy/p            |                      | no  | managed arn:aws:iam::111122223333:policy/p
            arn:aws:s3:::acme-logs                        |                      | yes | resource arn:aws:s3:::acme-logs
            arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1a | vpc-endpoint | yes | vpc-endpoint arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1a
            vpce-1a                                       |                      | yes | vpc-endpoint arn:aws:ec2:::vpc-endpoint/vpce-1a
            arn:aws:sts::111122223333:assumed-role/app/s  | session              | no  | session arn:aws:sts::111122223333:assumed-role/app/s
            ou-abcd-11111111                              | scp                  | no  | scp named on [ou-abcd-11111111]
            arn:aws:organizations::111122223333:account/o-x/444455556666 | rcp   | yes | rcp named on [444455556666]
            arn:aws:iam::111122223333:user/alice          | trust                | yes | refused
            arn:aws:s3:::acme-logs                        | scp                  | no  | refused
            ou-abcd-11111111                              |                      | no  | refused
            the-role                                      |                      | no  | refused
            """)
    void itHangsOnWhatTheExaminerSays(String arn, String type, String principal, String expected) throws IOException {
        Path file = write("document.json", principal.equals("yes") ? WITH_PRINCIPAL : IDENTITY);
        Told told = Told.attachedTo(arn).named("named");

        var found = Found.in(file, type == null ? told : told.as(PolicyType.of(type).orElseThrow()));

        assertThat(found.refused.map(_ -> "refused").orElseGet(() -> told(found.snapshots.getFirst())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fapp.json | no  | identity of arn:aws:iam::111122223333:role/app
            role-app.json                                     | yes | trust of arn:aws:iam:::role/app
            111122223333/users/alice/inline.json              | no  | identity of arn:aws:iam::111122223333:user/alice
            acme-logs.json                                    | yes | resource arn:aws:s3:::acme-logs
            policy_acme-logs.json                             | yes | resource arn:aws:s3:::acme-logs
            s3-get-bucket-policy/acme-logs                    | yes | resource arn:aws:s3:::acme-logs
            111122223333/eu-west-1/lambda-get-policy/f        | yes | resource arn:aws:lambda:eu-west-1:111122223333:function:f
            vpce-0a1b.json                                    | yes | vpc-endpoint arn:aws:ec2:::vpc-endpoint/vpce-0a1b
            acme-logs.json                                    | no  | refused
            role-app_2026-03-12.json                          | yes | trust of arn:aws:iam:::role/app
            role-app-2026-03-12.json                          | yes | refused
            get-bucket-policy-acme-logs-2026-03-12.json       | yes | resource arn:aws:s3:::acme-logs
            other-bucket.json                                 | yes | refused
            policy.json                                       | yes | refused
            role-policy.json                                  | no  | refused
            role-policies/app.json                            | no  | refused
            user-trust-policy.json                            | no  | refused
            """)
    void elseOnWhatTheFileIsCalledFor(String name, String principal, String expected) throws IOException {
        var found = Found.in(write(name, principal.equals("yes") ? WITH_PRINCIPAL : IDENTITY));

        assertThat(found.refused.map(_ -> "refused").orElseGet(() -> told(found.snapshots.getFirst())))
                .isEqualTo(expected);
        found.refused.ifPresent(sentence -> assertThat(sentence).contains("--attached-to").endsWith("."));
    }

    @Test
    void itsTextIsKeptAsItStands() throws IOException {
        var found = Found.in(write("acme-logs.json", "\uFEFF " + WITH_PRINCIPAL + "\n"));

        assertThat(found.resources()).singleElement().asString().contains(WITH_PRINCIPAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            percent-encoded            | role-app.json    | identity of arn:aws:iam:::role/app
            a text                     | acme-logs.json   | resource arn:aws:s3:::acme-logs
            a text in a text           | acme-logs.json   | resource arn:aws:s3:::acme-logs
            a percent-encoded text     | role-app.json    | identity of arn:aws:iam:::role/app
            a text                     | policy.json      | refused
            percent-encoded            | policy.json      | refused
            """)
    void aTextThatHoldsTheDocumentIsTheSame(String written, String name, String expected) throws IOException {
        String document = expected.startsWith("identity") ? IDENTITY : WITH_PRINCIPAL;
        String percent = URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
        String content = switch (written) {
            case "percent-encoded" -> percent;
            case "a percent-encoded text" -> text(percent);
            case "a text in a text" -> text(text(document));
            default -> text(document);
        };

        var found = Found.in(write(name, content + "\n"));

        assertThat(found.title()).isEqualTo("Policy document");
        assertThat(found.defects).isEmpty();
        assertThat(found.refused.map(_ -> "refused").orElseGet(() -> told(found.snapshots.getFirst())))
                .isEqualTo(expected);
        found.refused.ifPresent(sentence -> assertThat(sentence).contains("--attached-to"));
    }

    @Test
    void theDocumentInATextIsKeptAsJson() throws IOException {
        Path file = folder.resolve("acme-logs.json");
        Files.write(file, ("\uFEFF" + text(" " + WITH_PRINCIPAL)).getBytes(StandardCharsets.UTF_16LE));

        var found = Found.in(file);

        assertThat(found.resources())
                .extracting(ResourceState::policy)
                .containsExactly(new ShownPolicy.Written(new WrittenPolicy("acme-logs", " " + WITH_PRINCIPAL, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\"]}"     | is damaged
            "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\"}]       | is damaged
            "{\\"Policy\\":\\"{\\\\\\"Statement\\\\\\":[]}\\"}" | has no Statement
            %7B%22Statement%22%3A                         | is damaged
            """)
    void aTextThatHoldsNoDocumentIsRefused(String content, String why) throws IOException {
        var found = Found.in(write("role-app.json", content), Told.attachedTo("arn:aws:iam::111122223333:role/app"));

        assertThat(found.refused).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("A policy document that cannot be read. ")
                .contains(why));
        assertThat(found.snapshots).isEmpty();
    }

    private static String text(String content) {
        return JsonWriter.compact(JsonText.of(content));
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static String told(Snapshot snapshot) {
        return switch (snapshot) {
            case ResourceSnapshot resources -> {
                var state = resources.resources().getFirst();
                yield state.type().word() + " " + state.arn();
            }
            case OrganizationSnapshot organization -> {
                var policy = organization.policies().getFirst();
                yield "%s %s on %s".formatted(policy.type().word(), policy.id(), policy.targets());
            }
            case AccountSnapshot account ->
                account.holders().stream()
                        .map(BareDocumentTest::told)
                        .findFirst()
                        .orElseGet(() -> "managed " + account.managedPolicies().getFirst().arn());
        };
    }

    private static String told(PolicyHolder holder) {
        String what = holder.boundary().map(arn -> "boundary " + arn).orElse(holder.trust().isPresent() ? "trust" : "identity");
        return what + " of " + holder.identity().arn();
    }
}
