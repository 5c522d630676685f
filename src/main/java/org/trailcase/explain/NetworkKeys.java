package org.trailcase.explain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;

/// The keys about the network that the request came through.
///
/// Source: IAM User Guide, "AWS global condition context keys", section "Properties of the network", read 2026-11-24.
final class NetworkKeys {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+");

    /// CloudTrail cuts longer user agents. Source: CloudTrail User Guide, "CloudTrail record contents", userAgent.
    private static final int WHOLE_USER_AGENT = 1024;

    private NetworkKeys() {}

    static void put(Event event, Map<String, ContextValue> keys) {
        Optional<String> address = event.sourceAddress().filter(text -> ADDRESS.matcher(text).matches());
        Optional<String> endpoint = event.vpcEndpointId();
        if (endpoint.isPresent()) {
            keys.put("aws:SourceVpce", ContextValue.of(endpoint.get()));
            keys.put("aws:SourceVpc", new ContextValue.Hidden("the VPC of the endpoint is not in evidence"));
            keys.put("aws:SourceIp", ContextValue.ABSENT);
            address.ifPresent(own -> keys.put("aws:VpcSourceIp", ContextValue.of(own)));
        } else if (address.isPresent()) {
            keys.put("aws:SourceIp", ContextValue.of(address.get()));
            // Without an endpoint in the record the request came through none: the field is written whenever one was
            // used. Source: CloudTrail User Guide, "CloudTrail record contents", vpcEndpointId.
            keys.put("aws:SourceVpce", ContextValue.ABSENT);
            keys.put("aws:SourceVpc", ContextValue.ABSENT);
            keys.put("aws:VpcSourceIp", ContextValue.ABSENT);
        }
        userAgent(event, keys);
        tls(event, keys);
    }

    // S3 and the console write the agent in square brackets, which were not in the request.
    private static void userAgent(Event event, Map<String, ContextValue> keys) {
        event.userAgent().ifPresent(recorded -> {
            boolean bracketed = recorded.startsWith("[") && recorded.endsWith("]");
            String agent = bracketed ? recorded.substring(1, recorded.length() - 1) : recorded;
            keys.put(
                    "aws:UserAgent",
                    recorded.length() >= WHOLE_USER_AGENT
                            ? new ContextValue.Hidden("cut off in the trail")
                            : ContextValue.of(agent));
        });
    }

    private static void tls(Event event, Map<String, ContextValue> keys) {
        Optional<String> version =
                event.raw().object("tlsDetails").flatMap(details -> details.text("tlsVersion"));
        boolean cipher = event.additionalEventData()
                .flatMap(data -> data.text("CipherSuite"))
                .isPresent();
        if (version.isPresent() || cipher) {
            keys.put("aws:SecureTransport", ContextValue.of("true"));
        }
        version.filter(text -> text.startsWith("TLSv"))
                .ifPresent(text -> keys.put("s3:TlsVersion", ContextValue.of(text.substring("TLSv".length()))));
    }
}
