package org.trailcase.intake.format;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.trailcase.intake.content.Head;

/// Forms that lie in the same folders and look alike, and are not read: each is refused by its name.
///
/// Source of the shapes: the AWS user guides of the services named, read 2026-11-24.
final class OtherForms {
    private static final Pattern FLOW_LOG =
            Pattern.compile("^(version account-id interface-id|[0-9]+ ([0-9]{12}|unknown) eni-)");
    private static final Pattern BALANCER_LOG =
            Pattern.compile("^((https?|h2|grpcs?|wss?|tls) )?[0-9.]* ?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z? "
                    + "(app/|net/|[\\w-]+ [0-9.]+:[0-9]+ )");
    private static final String UNREAD =
            "%s: this version of Trailcase reads CloudTrail's log files, and lists and lines of events; export these.";

    private static final String UNPACK =
            "%s: this version of Trailcase does not look inside; unpack it first, and import the folder.";

    private OtherForms() {}

    static List<Format> all() {
        return List.of(
                packed("ZIP archive", "PK\u0003\u0004"),
                packed("7-Zip archive", "7z\u00bc\u00af"),
                packed("RAR archive", "Rar!"),
                packed("bzip2 archive", "BZh"),
                packed("xz archive", "\u00fd7zXZ"),
                packed("Zstandard archive", "(\u00b5/\u00fd"),
                form("Tar archive", head -> head.text().startsWith("ustar", 257), UNPACK.formatted("Tar archive")),
                form(
                        "Parquet file",
                        head -> head.text().startsWith("PAR1"),
                        "A Parquet file: it is not read by this version of Trailcase; export the events as JSON."),
                form(
                        "S3 event notifications",
                        head -> head.value(".Records[].eventSource").equals("aws:s3")
                                || head.has(".Records[].s3.bucket")
                                || head.value(".Event").equals("s3:TestEvent")
                                || head.value(".source").equals("aws.s3"),
                        "Notifications of S3 about objects, not CloudTrail events: import the objects that they name."),
                form(
                        "SNS or SQS messages",
                        head -> head.value(".Records[].EventSource").equals("aws:sns")
                                || head.has(".Records[].receiptHandle")
                                || head.has(".Messages[].ReceiptHandle")
                                || (head.has(".TopicArn") && head.has(".Message")),
                        "Messages of SNS or SQS, not CloudTrail events: import the objects that they name."),
                form(
                        "CloudTrail digest",
                        head -> head.has(".digestStartTime") && head.has(".logFiles"),
                        "A CloudTrail digest: it is not read yet by this version of Trailcase."),
                form(
                        "VPC flow log",
                        head -> FLOW_LOG.matcher(head.text()).find(),
                        "A VPC flow log, which tells of network traffic and holds no CloudTrail events."),
                form(
                        "Load balancer log",
                        head -> BALANCER_LOG.matcher(head.text()).find(),
                        "An access log of Elastic Load Balancing, which holds no CloudTrail events."),
                unread("The answer of lookup-events", head -> head.has(".Events[].CloudTrailEvent")),
                unread("The answer of a CloudTrail Lake query", head -> head.has(".QueryResultRows")),
                unread("CloudTrail events in EventBridge's envelopes", head -> head.has(".detail-type")),
                unread(
                        "CloudTrail events in CloudWatch Logs' envelopes",
                        head -> head.has(".logEvents") || head.has(".events[].message")),
                unread("CloudTrail events in Splunk's envelopes", head -> head.has(".result._raw")),
                unread("CloudTrail events in Elasticsearch's envelopes", head -> head.has("._source.@timestamp")),
                form(
                        "Empty list",
                        head -> head.value("").equals("[") && !head.has("[]"),
                        "An empty list, which does not say what it is a list of."));
    }

    private static Format packed(String title, String magic) {
        return form(title, head -> head.text().startsWith(magic), UNPACK.formatted(title));
    }

    private static Format form(String title, Predicate<Head> test, String sentence) {
        return new Form(title, test, sentence);
    }

    private static Format unread(String title, Predicate<Head> test) {
        return new Form(title, test, UNREAD.formatted(title));
    }

    private record Form(String title, Predicate<Head> test, String sentence) implements Format.Refused {

        @Override
        public boolean recognises(Head head) {
            return test.test(head);
        }
    }
}
