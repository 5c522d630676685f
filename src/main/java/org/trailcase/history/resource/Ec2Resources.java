package org.trailcase.history.resource;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;

/// The ARNs of what EC2 names by an id with a prefix.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon EC2" (resource types), read
/// 2026-11-24.
final class Ec2Resources {
    static final Pattern ID = Pattern.compile("[a-z]{1,10}-[0-9a-f]{8,17}");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("acl", "network-acl"),
            Map.entry("ami", "image"),
            Map.entry("eni", "network-interface"),
            Map.entry("i", "instance"),
            Map.entry("igw", "internet-gateway"),
            Map.entry("lt", "launch-template"),
            Map.entry("rtb", "route-table"),
            Map.entry("sg", "security-group"),
            Map.entry("snap", "snapshot"),
            Map.entry("subnet", "subnet"),
            Map.entry("vol", "volume"),
            Map.entry("vpc", "vpc"),
            Map.entry("vpce", "vpc-endpoint"));

    private Ec2Resources() {}

    static Optional<String> arn(String id, Call call) {
        // The ARNs of images and snapshots name no account.
        return Optional.ofNullable(TYPES.get(id.substring(0, id.indexOf('-'))))
                .map(type -> "arn:%s:ec2:%s:%s:%s/%s"
                        .formatted(
                                ResourceArns.partition(call.region()),
                                call.region(),
                                type.equals("image") || type.equals("snapshot") ? "" : call.account(),
                                type,
                                id));
    }
}
