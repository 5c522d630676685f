package org.trailcase.history.resource;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.aws.Arn;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;
import org.trailcase.json.JsonValue;

/// How the ARN of a resource follows from the record of a call: `arn:{partition}:s3:::{bucketName}`.
///
/// A piece in braces names members of the request, best first, with `|` between them; one that begins with `@` is a member
/// of the answer. A piece that is an ARN already is the answer whole; what no member tells is looked for among the ARNs
/// that the record lists.
record ArnTemplate(String text) {
    private static final Pattern PIECE = Pattern.compile("\\{([^}]+)}");

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
                return value;
            }
            piece.appendReplacement(arn, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(piece.appendTail(arn).toString());
    }

    private static Optional<String> value(String names, Call call) {
        for (String name : names.split("\\|")) {
            Optional<String> value =
                    switch (name) {
                        case "partition" -> Optional.of(ResourceArns.partition(call.region()));
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
                .map(Arn::text)
                .findFirst();
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
        return Optional.of("arn:%s:sqs:%s:%s:%s"
                .formatted(ResourceArns.partition(region), region, queue.group(2), queue.group(3)));
    }
}
