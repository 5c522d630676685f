package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Policies of a user who got a policy as `ana` and is called `anna` since noon, asked about by either name.
class RenamedPrincipalTest extends Terminal {
    private static final String USER = "arn:aws:iam::111122223333:user/";

    @BeforeEach
    void receive() throws IOException {
        Files.writeString(folder.resolve("trail.json"), "{\"Records\":[%s,%s]}".formatted(
                record("10:00:00", "PutUserPolicy", """
                        "userName":"ana","policyName":"work","policyDocument":"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}\""""),
                record("12:00:00", "UpdateUser", "\"userName\":\"ana\",\"newUserName\":\"anna\"")));
        run("import", "a.trailcase", "trail.json");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ana,  11:00:00, ana,  ''
            anna, 13:00:00, anna, ''
            anna, 11:00:00, ana,  The user was called ana at that time; anna is what it was called later.
            ana,  13:00:00, anna, The user was called anna at that time; ana is what it was called before.
            """)
    void eitherNameLeadsToItAndItIsSaidWhichItHad(String asked, String time, String name, String sentence) {
        run("policies", "a.trailcase", "--principal", USER + asked, "--at", "2026-03-14T" + time + "Z");

        assertThat(status).isZero();
        assertThat(out).contains("\n" + USER + name + "\n").contains("work").contains(sentence);
        assertThat(out.contains("was called")).isEqualTo(!sentence.isEmpty());
    }

    @Test
    void programsAreToldTheSame() {
        run("policies", "a.trailcase", "--principal", USER + "anna", "--at", "2026-03-14T11:00:00Z", "--json");

        assertThat(out).contains("\"otherName\" : \"The user was called ana at that time; anna is what it was called later.\"");
    }

    private static String record(String time, String name, String parameters) {
        return """
                {"eventVersion":"1.08","eventTime":"2026-03-14T%sZ","eventSource":"iam.amazonaws.com","eventName":"%s",\
                "eventID":"%s","awsRegion":"us-east-1","recipientAccountId":"111122223333","requestParameters":{%s},\
                "userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLEADMIN0001","accountId":"111122223333",\
                "arn":"arn:aws:iam::111122223333:user/admin","userName":"admin"}}"""
                .formatted(time, name, name, parameters);
    }
}
