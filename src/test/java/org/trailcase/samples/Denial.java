package org.trailcase.samples;

/// What AWS writes when it refuses.
///
/// IAM User Guide, "Troubleshoot access denied error messages"; the added policy ARN: AWS Security Blog, "Enhanced
/// access denied error messages with policy ARNs" (both read 2026-11-24).
final class Denial {
    private Denial() {}

    static String implicit(String who, String action, String resource) {
        return start(who, action, resource) + " because no identity-based policy allows the " + action + " action";
    }

    static String byBoundary(String who, String action, String resource) {
        return start(who, action, resource) + " because no permissions boundary allows the " + action + " action";
    }

    static String explicit(String who, String action, String resource) {
        return start(who, action, resource) + " with an explicit deny in an identity-based policy";
    }

    static String explicit(String who, String action, String resource, String policyArn) {
        return explicit(who, action, resource) + ": " + policyArn;
    }

    private static String start(String who, String action, String resource) {
        String on = resource.isEmpty() ? "" : " on resource: " + resource;
        return "User: " + who + " is not authorized to perform: " + action + on;
    }
}
