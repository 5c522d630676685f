package org.trailcase.ui.policies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.Intake;
import org.trailcase.work.Progress;

/// A case in which the inline policy `own` of the role `loader` was widened, and taken away again.
public final class PolicyCase {
    public static final String WIDENED = "00000000-0000-4000-8000-000000000001";

    private static final String NARROW = document("s3:GetObject");
    private static final String WIDE = document("s3:*");

    private PolicyCase() {}

    public static CaseFile in(Path folder) {
        CaseFile file = CaseFile.create(
                folder.resolve("policies.trailcase"),
                new CaseDescription("Policies", "P-1", ZoneId.of("UTC"), CaseDescription.Ask.NONE),
                new Examiner("Examiner 1"));
        try {
            Path export = Files.writeString(
                    folder.resolve("account-authorization-details_2026-03-14T09-00-30Z.json"), export());
            Path log = Files.writeString(
                    folder.resolve("log.json"),
                    "{\"Records\":["
                            + String.join(
                                    ",",
                                    record(0, "GetUser", "{\"userName\":\"ana\"}"),
                                    record(1, "PutRolePolicy", put()),
                                    record(5, "DeleteRolePolicy", "{\"roleName\":\"loader\",\"policyName\":\"own\"}"),
                                    record(9, "ListUsers", "{}"))
                            + "]}");
            Intake.receive(file, List.of(export, log), Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.refresh();
        return file;
    }

    private static String put() {
        return "{\"roleName\":\"loader\",\"policyName\":\"own\",\"policyDocument\":\"%s\"}"
                .formatted(WIDE.replace("\"", "\\\""));
    }

    private static String document(String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\"}]}"
                .formatted(action);
    }

    private static String export() {
        return """
                {"UserDetailList":[],"GroupDetailList":[],"Policies":[],"RoleDetailList":[{
                "RoleName":"loader","RoleId":"AROAEXAMPLELOADER001","Arn":"arn:aws:iam::111122223333:role/loader","Path":"/",
                "CreateDate":"2026-01-01T00:00:00Z","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[
                {"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]},
                "InstanceProfileList":[],"AttachedManagedPolicies":[],"Tags":[],
                "RolePolicyList":[{"PolicyName":"own","PolicyDocument":%s}]}]}"""
                .formatted(NARROW);
    }

    private static String record(int minute, String name, String parameters) {
        return """
                {"eventVersion":"1.08","eventTime":"2026-03-14T09:0%d:00Z","eventSource":"iam.amazonaws.com","eventName":"%s",
                "awsRegion":"us-east-1","sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2","readOnly":false,
                "eventID":"00000000-0000-4000-8000-00000000000%d","eventType":"AwsApiCall","managementEvent":true,
                "eventCategory":"Management","recipientAccountId":"111122223333","requestParameters":%s,
                "userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLEADMIN0001","arn":"arn:aws:iam::111122223333:user/admin",
                "accountId":"111122223333","accessKeyId":"AKIAEXAMPLE","userName":"admin"}}"""
                .formatted(minute, name, minute, parameters);
    }
}
