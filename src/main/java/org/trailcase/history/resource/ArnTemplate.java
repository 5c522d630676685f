package org.trailcase.history.resource;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.Call;
import org.trailcase.json.JsonValue;

/// How the ARN of a resource follows from the record of a call: `arn:{partition}:s3:::{bucketName}`.
///
/// A piece in braces names members of the request, best first, with `|` between them; one that begins with `@` is a member
/// of the answer. A piece that is an ARN already is the answer whole; what no member tells is looked for among the ARNs
/// that the record lists.
record ArnTemplate(String text) {
    private static final Pattern PIECE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern SECRET_SUFFIX = Pattern.compile("-[A-Za-z0-9]{6}$");

    /// Empty when the record does not tell which resource the call concerned.
    Optional<String> fill(Call call) {
        StringBuilder arn = new StringBuilder();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            Optional<String> value = value(piece.group(1), call);
            if (value.isEmpty()) {
                return listed(call);
            }
            if (value.get().startsWith("arn:")) {
                return value.map(ArnTemplate::canonical);
            }
            piece.appendReplacement(arn, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(piece.appendTail(arn).toString());
    }

    private static Optional<String> value(String names, Call call) {
        for (String name : names.split("\\|")) {
            Optional<String> value =
                    switch (name) {
                        case "partition" -> Optional.of(partition(call.region()));
                        case "region" -> Optional.of(call.region());
                        case "account" -> Optional.of(call.account()).filter(account -> !account.isEmpty());
                        default -> member(name, call).flatMap(JsonValue::scalar);
                    };
            if (value.filter(given -> !given.isBlank()).isPresent()) {
                return value.map(given -> queue(given, call).orElse(given));
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonValue> member(String name, Call call) {
        return name.startsWith("@") ? Asked.at(call.answered(), name.substring(1)) : Asked.at(call.asked(), name);
    }

    private Optional<String> listed(Call call) {
        String[] parts = text.split(":", 6);
        String kind = parts[5].substring(0, parts[5].indexOf('{'));
        return call.touched().stream()
                .flatMap(listed -> Arn.parse(listed).stream())
                .filter(arn -> arn.service().equals(parts[2]) && arn.resource().startsWith(kind))
                .map(arn -> canonical(arn.text()))
                .findFirst();
    }

    /// Source: AWS General Reference, "Amazon Resource Names" (partitions), read 2026-11-24.
    static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /// The ARN under which a resource is kept here: of a secret without the six letters that Secrets Manager adds to its
    /// name, since callers may leave them out; of an object the bucket's; of a function without `$LATEST`.
    ///
    /// Source: AWS Secrets Manager User Guide, "What's in a Secrets Manager secret?" (ARN), read 2026-11-24.
    static String canonical(String arn) {
        if (arn.contains(":secretsmanager:")) {
            return SECRET_SUFFIX.matcher(arn).replaceFirst("");
        }
        return arn.endsWith(":$LATEST") ? arn.substring(0, arn.length() - ":$LATEST".length()) : arn;
    }

    // The URL of a queue is its name to the API.
    // Source: Amazon SQS Developer Guide, "Queue and message identifiers", read 2026-11-24; the older forms
    // region.queue.amazonaws.com and queue.amazonaws.com (us-east-1) are engineering knowledge.
    private static final Pattern QUEUE_URL = Pattern.compile("https?://([^/]+)/(\\d{12})/([^/]+)/?");

    private static Optional<String> queue(String url, Call call) {
        Matcher queue = QUEUE_URL.matcher(url);
        if (!queue.matches()) {
            return Optional.empty();
        }
        String[] host = queue.group(1).split("\\.");
        String region =
                switch (host[0]) {
                    case "sqs" -> host[1];
                    case "queue" -> "us-east-1";
                    default -> host.length > 1 && host[1].equals("queue") ? host[0] : call.region();
                };
        return Optional.of("arn:%s:sqs:%s:%s:%s".formatted(partition(region), region, queue.group(2), queue.group(3)));
    }
}
