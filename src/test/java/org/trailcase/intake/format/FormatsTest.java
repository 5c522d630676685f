package org.trailcase.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final String EVENT = "{\"eventVersion\":\"1.08\",\"userIdentity\":{\"type\":\"Root\"},"
            + "\"eventTime\":\"2026-03-14T09:12:44Z\",\"eventSource\":\"iam.amazonaws.com\",\"eventName\":\"ListUsers\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Records":[EVENT]}                                                        | CloudTrail log file
            {"Records":[]}                                                             | CloudTrail log file
            {"Records":[null]}                                                         | CloudTrail log file
            {"Records":[null,EVENT]}                                                   | CloudTrail log file
            [EVENT]                                                                    | List of CloudTrail events
            EVENT                                                                      | CloudTrail events, one behind the other
            {"x":1} EVENT                                                              | CloudTrail events, one behind the other
            xRecords":[EVENT]}                                                         | CloudTrail events with a damaged beginning
            {"UserDetailList":[]}                                                      | IAM account authorization details
            {"Policies":[{"PolicyName":"p","PolicyVersionList":[]}]}                   | IAM account authorization details
            {"Findings":[{"SchemaVersion":"2.0","Service":{"DetectorId":"d"}}]}        | GuardDuty findings
            {"schemaVersion":"2.0","service":{"serviceName":"guardduty"}}              | GuardDuty findings
            {"detail-type":"GuardDuty Finding","detail":{}}                            | GuardDuty findings
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventTime":"t"}]} | S3 event notifications
            {"Service":"Amazon S3","Event":"s3:TestEvent"}                             | S3 event notifications
            {"Records":[{"EventSource":"aws:sns","Sns":{}}]}                           | SNS or SQS messages
            {"Records":[{"messageId":"m","receiptHandle":"r","body":"{}"}]}            | SNS or SQS messages
            {"awsAccountId":"1","digestStartTime":"t","logFiles":[]}                   | CloudTrail digest
            {"PublicKeyList":[]}                                                       | CloudTrail public keys
            {"publicKeyList":[]}                                                       | CloudTrail public keys
            {"ETag":"e","Metadata":{"signature":"00","signature-algorithm":"x"}}       | Signature of a digest (head-object)
            {"version":"1.0","files":[{"fileName":"result_1.csv.gz"}],"hashSignature":"00"} | Sign file of a CloudTrail Lake query
            {"fileVersion":"1.0","configSnapshotId":"c","configurationItems":[]}       | AWS Config snapshot or history
            2 123456789012 eni-1235b8ca 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK | VPC flow log
            https 2026-07-02T22:23:00.186641Z app/my-balancer/50dc6c495c0c9188 192.168.131.39:2817 | Load balancer log
            {"Events":[{"EventId":"e","CloudTrailEvent":"{}"}]}                        | Answer of lookup-events
            []                                                                         | Empty list
            {"Findings":[{"SchemaVersion":"2018-10-08","ProductArn":"a"}]}             | unknown
            {"eventName":"ListUsers","eventSource":"iam.amazonaws.com"}                | unknown
            {"Version":"2012-10-17","Statement":[]}                                    | Policy document
            plain text                                                                 | unknown
            """)
    void aFormIsToldByItsContentAlone(String content, String title) throws IOException {
        var found = Found.in(folder, content.replace("EVENT", EVENT));

        assertThat(found.title()).isEqualTo(title);
    }

    @Test
    void whatIsNoEventIsADefectAndTheOthersAreRead() throws IOException {
        var found = Found.in(folder, "{\"Records\":[null," + EVENT + ",7,{\"eventVersion\":\"1.08\"},{\"a\":NaN}]}");

        assertThat(found.events).hasSize(1);
        assertThat(found.places).singleElement().asString().startsWith("1@17+");
        assertThat(found.defects).extracting(defect -> defect.record()).containsExactly(0L, 2L, 3L, 4L);
    }

    @Test
    void anEventInUtf16IsReadFromItsOwnBytes() throws IOException {
        var found = Found.in(folder, ("\uFEFF" + EVENT + "\r\n" + EVENT).getBytes(StandardCharsets.UTF_16LE));

        assertThat(found.title()).isEqualTo("CloudTrail events, one behind the other");
        assertThat(found.events).hasSize(2);
        assertThat(found.places.getFirst()).isEqualTo("0@2+" + 2 * EVENT.length());
    }
}
