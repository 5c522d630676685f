package org.trailcase.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.Intake;
import org.trailcase.work.Progress;

/// A small case made of a few calls: one person who reads, tries to write and is denied.
public final class SampleCase {
    private SampleCase() {}

    /// Seven events of `dba` and two of `ci`, a minute apart.
    public static CaseFile in(Path folder) {
        CaseFile file = CaseFile.create(
                folder.resolve("sample.trailcase"),
                new CaseDescription("Sample", "S-1", ZoneId.of("Europe/Berlin"), CaseDescription.Ask.NONE),
                new Examiner("Examiner 1"));
        Intake.receive(file, List.of(log(folder)), Progress.SILENT);
        file.refresh();
        return file;
    }

    private static Path log(Path folder) {
        List<String> records = List.of(
                record(0, "dba", "iam.amazonaws.com", "ListUsers", true, ""),
                record(1, "dba", "secretsmanager.amazonaws.com", "GetSecretValue", true, ""),
                record(2, "dba", "iam.amazonaws.com", "CreateAccessKey", false, "AccessDenied"),
                record(3, "dba", "iam.amazonaws.com", "CreateAccessKey", false, "AccessDenied"),
                record(4, "ci", "s3.amazonaws.com", "PutBucketPolicy", false, ""),
                record(5, "dba", "iam.amazonaws.com", "PutRolePolicy", false, "AccessDenied"),
                record(6, "dba", "iam.amazonaws.com", "GetUser", true, "AccessDenied"),
                record(7, "ci", "s3.amazonaws.com", "ListBuckets", true, ""),
                record(8, "dba", "iam.amazonaws.com", "CreateUser", false, "LimitExceeded"));
        try {
            Path log = folder.resolve("log.json");
            Files.writeString(log, "{\"Records\":[" + String.join(",", records) + "]}");
            return log;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String record(int minute, String user, String source, String name, boolean readOnly, String error) {
        return """
                {"eventVersion":"1.08","eventTime":"%s","eventSource":"%s","eventName":"%s","awsRegion":"us-east-1",
                "sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2","readOnly":%s,"eventID":"00000000-0000-4000-8000-00000000000%d",
                "eventType":"AwsApiCall","managementEvent":true,"eventCategory":"Management","recipientAccountId":"111122223333",
                "userIdentity":{"type":"IAMUser","principalId":"AIDASAMPLE%s","arn":"arn:aws:iam::111122223333:user/%s",
                "accountId":"111122223333","accessKeyId":"AKIASAMPLE%s","userName":"%s"}%s}"""
                .formatted(
                        Instant.parse("2026-03-14T09:00:00Z").plusSeconds(60L * minute), source, name, readOnly, minute,
                        user, user, user, user, error.isEmpty() ? "" : ",\"errorCode\":\"" + error + "\"");
    }
}
