package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

class CommandLineTest extends Terminal {
    private static final Path SAMPLE = Path.of("sample-cases/credential-hunt/evidence");
    private static final String EVENT =
            """
            {"eventVersion":"1.09","eventTime":"2026-03-14T09:00:00Z","eventSource":"s3.amazonaws.com","eventName":"ListBuckets",\
            "eventID":"00000000-0000-4000-8000-000000000001","awsRegion":"us-east-1","userIdentity":{"type":"IAMUser",\
            "arn":"arn:aws:iam::111122223333:user/a","accountId":"111122223333","userName":"a"},"readOnly":true}""";
    private static final String POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    @Test
    void oneFileOrManyThatAreInTheCaseAlreadyAreToldInTheirNumber() throws Exception {
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(evidence.resolve("one.json"), EVENT);
        run("import", "again.trailcase", evidence.toString());
        run("import", "again.trailcase", evidence.toString());
        assertThat(out.lines()).contains("1 file was in the case already.");

        Files.writeString(evidence.resolve("two.json"), EVENT.replace("000000000001", "000000000002"));
        run("import", "again.trailcase", evidence.toString());
        run("import", "again.trailcase", evidence.toString());
        assertThat(out.lines()).contains("2 files were in the case already.");
    }

    @Test
    void anImportIsCountedAndASecondOneChangesNothing() throws Exception {
        run("import", "hunt.trailcase", SAMPLE.toString(), "--json");
        JsonObject first = JsonReader.read(out).asObject().orElseThrow();
        run("import", "hunt.trailcase", SAMPLE.toString(), "--json");
        JsonObject second = JsonReader.read(out).asObject().orElseThrow();

        assertThat(status).isZero();
        assertThat(first.scalar("events")).contains("3940");
        assertThat(first.object("files").orElseThrow().scalar("trail")).contains("73");
        assertThat(first.object("files").orElseThrow().scalar("policy")).contains("1");
        assertThat(second.scalar("events")).contains("0");
        assertThat(second.scalar("exhibits")).contains("0");
        assertThat(second.scalar("alreadyPresent")).contains("74");
    }

    @Test
    void anImportThatTakesNothingLeavesNoEmptyCase() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "nothing of the kind");

        run("import", "empty.trailcase", "notes.txt");

        assertThat(status).isEqualTo(2);
        assertThat(folder.resolve("empty.trailcase")).doesNotExist();
    }

    @Test
    void aPolicyDocumentThatCannotBeReadIsRefused() throws Exception {
        Files.writeString(
                folder.resolve("role-app.json"),
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\" \"Resource\":\"*\"}]}");

        run("import", "broken.trailcase", "role-app.json");

        assertThat(status).isEqualTo(2);
        assertThat(err).contains("role-app.json: A policy document that cannot be read.");
    }

    @Test
    void manyFilesOfOneReasonAreRefusedInOneSentence() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 10; i < 54; i++) {
            Files.writeString(many.resolve("document%d.json".formatted(i)), "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"%d\"}}".formatted(i));
        }

        run("import", "many.trailcase", many.toString());

        assertThat(err.lines().filter(line -> line.startsWith("trailcase:"))).singleElement().satisfies(line -> assertThat(line)
                .contains("44 files (many/document10.json, many/document11.json, many/document12.json, ...): A policy document"));
    }

    @Test
    void aMomentThatOnlyTheTimeOfTheFileTellsIsSaid() throws Exception {
        Files.writeString(folder.resolve("role-app.json"), "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}");

        run("import", "timed.trailcase", "role-app.json", "--account", "111122223333");

        assertThat(status).isZero();
        assertThat(out).contains("when 1 policy file was made: role-app.json counts as of ").contains("--as-of");
    }

    @Test
    void aQueryThatBeginsLikeAFileOfArgumentsIsAQuery() throws Exception {
        Files.writeString(folder.resolve("one.json"), EVENT);
        run("import", "one.trailcase", folder.resolve("one.json").toString());

        run("events", "one.trailcase", "@" + folder.resolve("one.json"), "--format", "jsonl");

        assertThat(status).isZero();
        assertThat(out).isEmpty();
    }

    @Test
    void anExplanationIsOneJsonObjectWithEveryMember() throws Exception {
        run("import", "hunt.trailcase", SAMPLE.toString());
        run("explain", "hunt.trailcase", "--query", "principal:AcmeFed-DBA action:CreateAccessKey", "--json");
        String[] lines = out.split("\n");
        JsonObject why = JsonReader.read(lines[0]).asObject().orElseThrow();

        assertThat(lines).hasSize(6);
        assertThat(why.members().stream().map(JsonObject.Member::name))
                .startsWith("eventId", "time", "principal", "action", "resources", "recorded", "stated", "evaluated", "verdict");
        assertThat(why.text("verdict")).contains("implicit-deny");
        assertThat(why.object("stated").orElseThrow().text("policyType")).contains("identity");
        JsonObject evaluated = why.object("evaluated").orElseThrow();
        assertThat(evaluated.array("decidedBy").orElseThrow().items()).isEmpty();
        JsonObject identity =
                evaluated.array("layers").orElseThrow().objects().toList().getLast();
        assertThat(identity.text("state")).contains("no-match");
        JsonObject nearest =
                identity.array("nearest").orElseThrow().objects().toList().getFirst();
        assertThat(nearest.text("failed")).contains("Action");
        assertThat(nearest.text("value")).contains("iam:CreateAccessKey");
        assertThat(nearest.object("source").orElseThrow().text("asOf")).contains("2026-03-12T06:00:00Z");

        run("explain", "hunt.trailcase", why.text("eventId").orElseThrow(), "--json");
        assertThat(JsonReader.read(out)).isEqualTo(why);
    }

    @Test
    void aCaseFromAFileWithAByteOrderMarkIsEvaluated() throws Exception {
        Files.writeString(folder.resolve("cases.jsonl"), "\uFEFF{\"id\":\"a\",\"request\":{\"principal\":{\"type\":"
                + "\"Anonymous\"},\"action\":\"s3:GetObject\",\"resource\":\"*\",\"context\":null},\"policies\":{\"resource\":null}}\n");

        run("evaluate", "cases.jsonl");

        assertThat(out).contains("\"decision\":\"ImplicitlyDenied\"");
    }

    @Test
    void looksAtACaseChangeNothingInIt() throws Exception {
        run("import", "hunt.trailcase", SAMPLE.toString());
        byte[] before = Files.readAllBytes(folder.resolve("hunt.trailcase"));

        for (String command : new String[] {"info", "events", "principals", "sessions", "policies", "marks", "verify"}) {
            run(command, "hunt.trailcase");
            assertThat(status).as(command).isZero();
            assertThat(out).as(command).isNotBlank();
        }
        run("explain", "hunt.trailcase", "--query", "outcome:denied", "--by-cause");

        assertThat(Files.readAllBytes(folder.resolve("hunt.trailcase"))).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void causesTellWhatWasAttemptedAndByWhom() throws Exception {
        run("import", "hunt.trailcase", SAMPLE.toString());

        run("explain", "hunt.trailcase", "--by-cause", "--query", "principal:AcmeFed-DBA outcome:denied");
        assertThat(out).containsPattern("[\\w-]+:\\w+, [\\w-]+:\\w+, [\\w-]+:\\w+ and \\d+ more +AcmeFed-DBA ");

        run("explain", "hunt.trailcase", "--by-cause", "--query", "action:iam:NoSuchCall");
        assertThat(out.strip()).isEqualTo("No event of the case answers the query, so there is no cause to tell.");
    }

    @Test
    void marksArePutOnListedAndTakenOff() throws Exception {
        Files.writeString(folder.resolve("one.json"), EVENT);
        run("import", "one.trailcase", "one.json");
        run("mark", "one.trailcase", "00000000-0000-4000-8000-000000000001", "--as", "key", "--note", "look here");
        run("events", "one.trailcase", "mark:key", "--format", "jsonl");
        assertThat(out).contains("\"marks\":[\"key\"]").contains("\"action\":\"s3:ListAllMyBuckets\"");
        run("marks", "one.trailcase");
        assertThat(out).contains("key").contains("note: look here");
        run("unmark", "one.trailcase", "--query", "*", "--as", "key");
        run("events", "one.trailcase", "mark:key", "--format", "jsonl");
        assertThat(out).isEmpty();
    }

    @Test
    void aTruncatedArchiveKeepsWhatStandsBeforeTheCut() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(whole)) {
            StringBuilder records = new StringBuilder("{\"Records\":[");
            for (int i = 0; i < 2_000; i++) {
                records.append(i == 0 ? "" : ",")
                        .append(EVENT.replace("000000000001", "%012d".formatted(i)).replace("user/a", "user/a" + i * 31));
            }
            gz.write(records.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(whole.toByteArray(), whole.size() / 2));

        run("import", "cut.trailcase", "cut.json.gz", "--json");
        JsonObject receipt = JsonReader.read(out).asObject().orElseThrow();

        assertThat(status).isZero();
        assertThat(Integer.parseInt(receipt.scalar("events").orElseThrow())).isBetween(500, 1_999);
        assertThat(receipt.array("defects").orElseThrow().items()).isNotEmpty();
    }

    @Test
    void anArchiveThatIsCutBeforeItsFirstRecordEndsIsKeptAndCountsAsNotRead() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(whole)) {
            gz.write("{\"Records\":[%s]}".formatted(EVENT).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(whole.toByteArray(), whole.size() * 2 / 3));

        run("import", "cut.trailcase", "cut.json.gz");

        assertThat(status).isEqualTo(2);
        assertThat(err.strip().lines()).singleElement().asString().startsWith("trailcase: Nothing could be read").contains("cut.json.gz", "cut off");
        run("info", "cut.trailcase");
        assertThat(out).containsPattern("Exhibits +1").containsPattern("Defects +1");
    }

    @Test
    void oneIsToldInTheSingular() throws Exception {
        Files.writeString(folder.resolve("one.json"), EVENT);
        run("import", "one.trailcase", "one.json");

        run("verify", "one.trailcase");
        assertThat(out).startsWith("1 exhibit has the hash it was received with;");
        run("events", "one.trailcase", "--limit", "0");
        assertThat(out).endsWith("0 of 1 event shown.\n");
        run("mark", "one.trailcase", "--query", "*", "--as", "key");
        assertThat(out).startsWith("Marked 1 of 1 event as key");
        run("unmark", "one.trailcase", "--query", "*", "--as", "key");
        assertThat(out).startsWith("Took the mark key off 1 event.");
    }

    @Test
    void whatWasRefusedAndThenTakenIsNotToldAsRefused() throws Exception {
        Files.writeString(folder.resolve("policy.json"), POLICY);
        Files.writeString(folder.resolve("notes.json"), "{\"hello\":\"world\"}");
        run("import", "x.trailcase", "policy.json", "notes.json");
        Files.writeString(folder.resolve("one.json"), EVENT);
        run("import", "x.trailcase", "one.json", "policy.json", "notes.json");
        run("info", "x.trailcase");
        assertThat(out).containsPattern("Files refused +2");

        run("import", "x.trailcase", "policy.json", "--attached-to", "arn:aws:iam::111122223333:user/a");

        run("info", "x.trailcase");
        assertThat(out).containsPattern("Files refused +1\n");
        run("info", "x.trailcase", "--json");
        JsonObject info = JsonReader.read(out).asObject().orElseThrow();
        assertThat(info.object("files").orElseThrow().scalar("refused")).contains("1");
        assertThat(info.array("refused").orElseThrow().items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            arn:aws:iam::111122223333:user/a,         false
            arn:aws:iam::111122223333:role/exported,  false
            arn:aws:iam::111122223333:policy/hung,    false
            arn:aws:iam::111122223333:user/b,         true
            """)
    void aHolderThatNothingElseNamesIsTakenWithAWord(String holder, boolean isStranger) throws Exception {
        Files.writeString(folder.resolve("policy.json"), POLICY);
        Files.writeString(folder.resolve("one.json"), EVENT);
        Files.writeString(
                folder.resolve("export.json"),
                """
                {"RoleDetailList":[{"RoleName":"exported","Arn":"arn:aws:iam::111122223333:role/exported","RolePolicyList":[],
                "AttachedManagedPolicies":[{"PolicyName":"hung","PolicyArn":"arn:aws:iam::111122223333:policy/hung"}]}]}""");
        run("import", "x.trailcase", "one.json", "export.json");

        run("import", "x.trailcase", "policy.json", "--attached-to", holder);

        assertThat(status).isZero();
        assertThat(out).startsWith("1 new exhibit");
        String word = "trailcase: No event and no other evidence in the case names " + holder;
        if (isStranger) {
            assertThat(err.strip().lines()).singleElement().asString().startsWith(word);
        } else {
            assertThat(err).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"events", "principals", "sessions"})
    void aQueryMayBeGivenAsAnOptionToo(String command) throws Exception {
        run("import", "hunt.trailcase", SAMPLE.toString());

        run(command, "hunt.trailcase", "principal:AcmeFed-DBA outcome:denied");
        String plain = out;
        run(command, "hunt.trailcase", "--query", "principal:AcmeFed-DBA outcome:denied");

        assertThat(status).isZero();
        assertThat(out).isEqualTo(plain).isNotBlank();
        run(command, "hunt.trailcase", "outcome:denied", "--query", "*");
        assertThat(status).isEqualTo(2);
        assertThat(err).contains("There are two queries, 'outcome:denied' and '*'");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    garbage.bin,  'thou shalt not parse'
                    empty.json,   ''
                    notes.json,   '{"hello":"world"}'
                    s3.json,      '{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{}}]}'
                    digest.json,  '{"awsAccountId":"111122223333","digestStartTime":"t","logFiles":[]}'
                    policy.json,  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
                    """)
    void whatCannotBeReadIsRefusedWithOneSentenceAndStatusTwo(String name, String content) throws Exception {
        Files.writeString(folder.resolve(name), content);

        run("import", "x.trailcase", name);

        assertThat(status).isEqualTo(2);
        assertThat(err.strip().lines()).singleElement().asString().startsWith("trailcase: ").contains(name).endsWith(".");
        assertThat(err).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'frobnicate',                          There is no command 'frobnicate'
                    'info',                                Missing required parameter
                    'info none.trailcase',                 There is no case file
                    'import x.trailcase nowhere',          There is no file or folder
                    'events x.trailcase colour:red',       There is no case file
                    'explain x.trailcase a b',             Unmatched argument
                    'evaluate nowhere.jsonl',              There is no readable file
                    """)
    void aWrongCallGetsOneSentenceAndStatusTwo(String call, String sentence) {
        run(call.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.strip().lines()).hasSize(1);
        assertThat(err).contains(sentence).doesNotContain("Exception");
    }

    @Test
    void aCellOfACsvFileIsNoFormula() {
        assertThat(Output.csv("=1+1")).isEqualTo("'=1+1");
        assertThat(Output.csv("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(Output.plain("a\u202eb\u001b[0m")).isEqualTo("a\\u202eb\\u001b[0m");
    }
}
