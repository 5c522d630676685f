package org.trailcase.explain.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;

/// The keys about the network that the request came through.
///
/// Source: IAM User Guide, "AWS global condition context keys", section "Properties of the network", read 2026-11-24.
final class NetworkKeys {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+");

    // Addresses that no request from the internet can have: RFC 1918, RFC 6598, RFC 4193, loopback and link-local.
    private static final Pattern PRIVATE = Pattern.compile("10\\..*|127\\..*|169\\.254\\..*|192\\.168\\..*"
            + "|172\\.(1[6-9]|2\\d|3[01])\\..*|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*"
            + "|[fF][cCdD][0-9a-fA-F]{2}:.*|[fF][eE][89abAB][0-9a-fA-F]:.*|::1");

    private static final Source ADDRESS_FIELD = Source.recorded("sourceIPAddress");
    private static final Source ENDPOINT_FIELD = Source.recorded("vpcEndpointId");

    private static final List<String> OF_ENDPOINTS = List.of(
            "aws:SourceVpce",
            "aws:SourceVpc",
            "aws:SourceVpcArn",
            "aws:VpcSourceIp",
            "aws:VpceAccount",
            "aws:VpceOrgID",
            "aws:VpceOrgPaths");

    private static final String NO_ENDPOINT = "the record names no VPC endpoint, and the address is public";
    private static final String UNNAMED_ENDPOINT =
            "the address is a private one, but the record names no VPC endpoint that it came through";
    private static final String SERVICE = "the trail names the service that called in place of an address";

    /// CloudTrail cuts longer user agents. Source: CloudTrail User Guide, "CloudTrail record contents", userAgent.
    private static final int WHOLE_USER_AGENT = 1024;

    private NetworkKeys() {}

    static void put(Event event, Keys keys) {
        Optional<String> address = event.sourceAddress().filter(text -> ADDRESS.matcher(text).matches());
        if (event.vpcEndpointId().isPresent()) {
            throughEndpoint(event, event.vpcEndpointId().get(), address, keys);
        } else if (address.isPresent() && !PRIVATE.matcher(address.get()).matches()) {
            keys.known("aws:SourceIp", address.get(), ADDRESS_FIELD);
            // Without an endpoint in the record the request came through none: the field is written whenever one was
            // used. Source: CloudTrail User Guide, "CloudTrail record contents", vpcEndpointId.
            OF_ENDPOINTS.forEach(key -> keys.absent(key, NO_ENDPOINT));
        } else if (event.sourceAddress().isPresent()) {
            String why = address.isPresent() ? UNNAMED_ENDPOINT : SERVICE;
            keys.unrecorded("aws:SourceIp", why, ADDRESS_FIELD);
            OF_ENDPOINTS.forEach(key -> keys.unrecorded(key, why, ADDRESS_FIELD));
        }
        userAgent(event, keys);
        tls(event, keys);
    }

    private static void throughEndpoint(Event event, String endpoint, Optional<String> address, Keys keys) {
        ContextValue hidden = new ContextValue.Hidden("the VPC of the endpoint is not in evidence");
        keys.known("aws:SourceVpce", endpoint, ENDPOINT_FIELD);
        keys.put("aws:SourceVpc", hidden, ENDPOINT_FIELD);
        keys.put("aws:SourceVpcArn", hidden, ENDPOINT_FIELD);
        keys.absent("aws:SourceIp", "a request through a VPC endpoint carries aws:VpcSourceIp in its place");
        address.ifPresent(own -> keys.known("aws:VpcSourceIp", own, ADDRESS_FIELD));
        event.raw()
                .text("vpcEndpointAccountId")
                .ifPresent(account ->
                        keys.known("aws:VpceAccount", account, Source.recorded("vpcEndpointAccountId")));
    }

    // S3 and the console write the agent in square brackets, which were not in the request.
    private static void userAgent(Event event, Keys keys) {
        event.userAgent().ifPresent(recorded -> {
            boolean bracketed = recorded.startsWith("[") && recorded.endsWith("]");
            String agent = bracketed ? recorded.substring(1, recorded.length() - 1) : recorded;
            keys.put("aws:UserAgent", agent(agent, recorded.length()), Source.recorded("userAgent"));
        });
    }

    private static ContextValue agent(String agent, int length) {
        if (agent.endsWith(".amazonaws.com") || agent.equals("AWS Internal")) {
            return new ContextValue.Unrecorded("the trail names the service that called in its place");
        }
        return length >= WHOLE_USER_AGENT ? new ContextValue.Hidden("cut off in the trail") : ContextValue.of(agent);
    }

    private static void tls(Event event, Keys keys) {
        Optional<String> version =
                event.raw().object("tlsDetails").flatMap(details -> details.text("tlsVersion"));
        boolean cipher = event.additionalEventData()
                .flatMap(data -> data.text("CipherSuite"))
                .isPresent();
        if (version.isPresent()) {
            keys.known("aws:SecureTransport", "true", Source.recorded("tlsDetails.tlsVersion"));
        } else if (cipher) {
            keys.known("aws:SecureTransport", "true", Source.recorded("additionalEventData.CipherSuite"));
        } else if (!Endpoints.mayBePlain(event.name().source())) {
            keys.known("aws:SecureTransport", "true", Source.byRule("the service takes requests over HTTPS only"));
        }
    }
}
