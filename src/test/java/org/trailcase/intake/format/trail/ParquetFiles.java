package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Parquet files for tests, written by another program than the one that reads them.
public final class ParquetFiles {
    /// One event of CloudTrail a row, as Security Lake has it; `%d` is its number.
    public static final String OCSF = """
            SELECT
              {'product': {'name': 'CloudTrail', 'vendor_name': 'AWS', 'version': '1.11'}, 'uid': 'event-' || i,
               'event_code': 'AwsApiCall', 'version': '1.1.0', 'profiles': ['cloud', 'datetime']} AS metadata,
              (1773306000000 + i * 1000)::BIGINT AS time,
              TIMESTAMPTZ '2026-03-12 09:00:00Z' AS time_dt,
              {'region': 'eu-west-1', 'provider': 'AWS'} AS cloud,
              {'operation': 'GetObject', 'service': {'name': 's3.amazonaws.com'},
               'request': {'uid': 'request-' || i, 'data': '{"bucketName":"b","key":"k' || i || '"}'},
               'response': {'error': CASE WHEN mod(i, 2) = 1 THEN 'AccessDenied' END, 'data': NULL::VARCHAR}} AS api,
              {'user': {'type': 'IAMUser', 'name': 'ann', 'uid': 'AIDAEXAMPLE',
                        'uid_alt': 'arn:aws:iam::111122223333:user/ann', 'credential_uid': 'AKIAEXAMPLE',
                        'account': {'uid': '111122223333'}},
               'session': {'is_mfa': true, 'issuer': NULL::VARCHAR}, 'invoked_by': NULL::VARCHAR} AS actor,
              {'ip': CASE WHEN mod(i, 3) > 0 THEN '192.0.2.7' END,
               'domain': CASE WHEN mod(i, 3) = 0 THEN 'config.amazonaws.com' END} AS src_endpoint,
              {'user_agent': 'aws-cli/2'} AS http_request,
              [{'uid': 'arn:aws:s3:::b', 'type': 'AWS::S3::Bucket'}] AS resources,
              CASE WHEN mod(i, 2) = 1 THEN 'Failure' ELSE 'Success' END AS status,
              6003 AS class_uid,
              MAP {'readOnly': 'true', 'recipientAccountId': '111122223333'} AS unmapped
            FROM range(%d) t(i)""";

    /// As Athena's tables have it: lower case, JSON in texts.
    public static final String TABLE = """
            SELECT '1.11' AS eventversion,
              {'type': 'IAMUser', 'arn': 'arn:aws:iam::111122223333:user/ann', 'invokedby': NULL::VARCHAR} AS useridentity,
              %s AS eventtime, 's3.amazonaws.com' AS eventsource, 'GetObject' AS eventname, 'eu-west-1' AS awsregion,
              '192.0.2.7' AS sourceipaddress, NULL::VARCHAR AS errorcode, '{"key":"k"}' AS requestparameters,
              NULL::VARCHAR AS responseelements, 'event-' || i AS eventid, true AS readonly, '20260312' AS day
            FROM range(2) t(i)""";

    private ParquetFiles() {}

    /// Writes what the query gives into this file.
    public static Path write(Path file, String query, String options) throws IOException {
        run("COPY (%s) TO '%s' (FORMAT PARQUET%s)".formatted(query, file, options.isEmpty() ? "" : ", " + options));
        return file;
    }

    /// The same rows as lines of JSON.
    public static Path writeLines(Path file, String query) throws IOException {
        run("COPY (%s) TO '%s' (FORMAT JSON)".formatted(query, file));
        return file;
    }

    /// The file without what lies behind this byte.
    public static Path cutAt(Path file, int length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file, java.util.Arrays.copyOf(bytes, length));
    }

    private static void run(String statements) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
