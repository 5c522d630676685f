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
    private static final Pattern ACCESS_LOG =
            Pattern.compile("^[0-9a-f]{64} [a-z0-9.-]+ \\[[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}:");
    private static final Pattern DISTRIBUTION_LOG = Pattern.compile("^#Version: 1.0\\r?\\n#Fields: date\\s+time\\s+x-edge");
    private static final Pattern LOOKED_UP_TEXT = Pattern.compile("^EVENTS\\t");
    private static final Pattern LOOKED_UP_YAML = Pattern.compile("^(\\xef\\xbb\\xbf)?Events:\\r?\\n- ");
    private static final String OTHER_OUTPUT =
            "The answer of lookup-events as %s, in which the events cannot be told apart for certain: ask again with --output json.";

    private static final String UNPACK =
            "%s: this version of Trailcase does not look inside; unpack it first, and import the folder.";

    private OtherForms() {}

    static List<Format> all() {
        return List.of(
                packed("RAR archive", "Rar!"),
                packed("Cabinet archive", "MSCF"),
                packed("cpio archive", "0707"),
                packed("LZ4 archive", "\u0004\"M\u0018"),
                packed("compress (.Z) archive", "\u001f\u009d"),
                form(
                        "S3 event notifications",
                        head -> head.value(".Records[].eventSource").equals("aws:s3")
                                || head.has(".Records[].s3.bucket")
                                || head.value(".Event").equals("s3:TestEvent")
                                || (head.value(".source").equals("aws.s3") && !isCall(head)),
                        "Notifications of S3 about objects, not CloudTrail events: import the objects that they name."),
                form(
                        "SNS or SQS messages",
                        head -> head.value(".Records[].EventSource").equals("aws:sns")
                                || head.has(".Records[].receiptHandle")
                                || head.has(".Messages[].ReceiptHandle")
                                || (head.has(".TopicArn") && head.has(".Message")),
                        "Messages of SNS or SQS, not CloudTrail events: import the objects that they name."),
                form(
                        "VPC flow log",
                        head -> FLOW_LOG.matcher(head.text()).find(),
                        "A VPC flow log, which tells of network traffic and holds no CloudTrail events."),
                form(
                        "Load balancer log",
                        head -> BALANCER_LOG.matcher(head.text()).find(),
                        "An access log of Elastic Load Balancing, which holds no CloudTrail events."),
                form(
                        "S3 server access log",
                        head -> ACCESS_LOG.matcher(head.text()).find(),
                        "An access log of S3, which holds no CloudTrail events."),
                form(
                        "CloudFront log",
                        head -> DISTRIBUTION_LOG.matcher(head.text()).find(),
                        "An access log of CloudFront, which holds no CloudTrail events."),
                form(
                        "AWS WAF log",
                        head -> head.has(".webaclId") || head.has("[].webaclId"),
                        "A log of AWS WAF, which tells of web requests and holds no CloudTrail events."),
                form(
                        "Route 53 Resolver log",
                        head -> head.has(".query_name") && head.has(".srcaddr"),
                        "A log of the Route 53 Resolver, which tells of DNS queries and holds no CloudTrail events."),
                form(
                        "The answer of lookup-events as text",
                        head -> LOOKED_UP_TEXT.matcher(head.text()).find(),
                        OTHER_OUTPUT.formatted("text")),
                form(
                        "The answer of lookup-events as YAML",
                        head -> LOOKED_UP_YAML.matcher(head.text()).find(),
                        OTHER_OUTPUT.formatted("YAML")),
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

    private static boolean isCall(Head head) {
        return head.has(".detail.eventName")
                || head.has(".detail.eventSource")
                || head.has(".detail.insightDetails")
                || head.value(".detail-type").endsWith(" via CloudTrail");
    }

    private record Form(String title, Predicate<Head> test, String sentence) implements Format.Refused {

        @Override
        public boolean recognises(Head head) {
            return test.test(head);
        }
    }
}
