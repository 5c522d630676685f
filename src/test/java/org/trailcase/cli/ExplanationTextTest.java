package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseFile;
import org.trailcase.intake.CaseFolder;
import org.trailcase.query.EventQuery;
import org.trailcase.work.Progress;

/// Whole explanations beside a text that somebody who knows IAM can check without knowing Java.
class ExplanationTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/trailcase/cli/explanations.txt");

    @TempDir
    Path folder;

    @Test
    void sixCallsOfTheSampleCaseAreExplainedAsWritten() throws Exception {
        StringWriter text = new StringWriter();
        try (CaseFile caseFile = CaseFolder.open(
                        Path.of("sample-cases/credential-hunt"), folder.resolve("x.trailcase"), Progress.SILENT);
                PrintWriter out = new PrintWriter(text)) {
            CaseExplainer explainer = new CaseExplainer(caseFile);
            for (String query : new String[] {
                "principal:AcmeFed-DBA action:CreateAccessKey",
                "action:s3:DeleteBucket outcome:denied",
                "principal:AcmeFed-DBA outcome:denied since:2026-03-12T11:31:05Z",
                "action:kms:Decrypt",
                "principal:AcmeFed-DBA action:GetLoginProfile",
                "principal:svc-backup action:CreateDBSnapshot"
            }) {
                var row = caseFile.find(EventQuery.parse(query)).row(0);
                ExplanationText.print(explainer.explain(row), out);
            }
        }

        assertThat(text.toString().replace(System.lineSeparator(), "\n")).isEqualTo(Files.readString(GOLDEN));
    }
}
