package org.trailcase.history.carrier;

import java.util.regex.Pattern;

/// The ARNs under which resources are kept, however a record or an exhibit writes them.
public final class ResourceArns {
    private static final Pattern SECRET_SUFFIX = Pattern.compile("-([A-Za-z0-9]{6}|\\*)$");
    private static final String LATEST = ":$LATEST";

    private ResourceArns() {}

    /// A secret without the six letters that Secrets Manager adds to its name, or the `*` that stands for them where only
    /// the name is known: callers may leave them out, and a name is that of one secret in its account and Region. A
    /// function without `$LATEST`.
    ///
    /// Source: AWS Secrets Manager User Guide, "What's in a Secrets Manager secret?" (ARN); AWS Lambda Developer Guide,
    /// "Manage Lambda function versions" (the unqualified ARN), read 2026-11-24.
    public static String canonical(String arn) {
        if (arn.contains(":secretsmanager:")) {
            return SECRET_SUFFIX.matcher(arn).replaceFirst("");
        }
        return arn.endsWith(LATEST) ? arn.substring(0, arn.length() - LATEST.length()) : arn;
    }

    /// Source: AWS General Reference, "Amazon Resource Names" (partitions), read 2026-11-24.
    public static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /// Whether the ARN of a function names a version or an alias of it.
    public static boolean hasQualifier(String function) {
        return function.split(":").length > 7;
    }

    /// The function itself, of one of its versions or aliases.
    public static String unqualified(String function) {
        return hasQualifier(function) ? function.substring(0, function.lastIndexOf(':')) : function;
    }
}
