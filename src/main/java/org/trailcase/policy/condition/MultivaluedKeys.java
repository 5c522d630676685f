package org.trailcase.policy.condition;

import java.util.Set;

/// The keys that can hold several values at once: what is not known of them may be more than one value.
///
/// Source: IAM User Guide, "AWS global condition context keys" (value type "Multivalued"), read 2026-11-24; the keys of
/// services from their pages in the Service Authorization Reference.
public final class MultivaluedKeys {
    private static final Set<String> KEYS = Set.of(
            "aws:calledvia",
            "aws:principalorgpaths",
            "aws:principalservicenameslist",
            "aws:resourceorgpaths",
            "aws:sourceorgpaths",
            "aws:tagkeys",
            "aws:vpceorgpaths",
            "dynamodb:attributes",
            "dynamodb:leadingkeys",
            "kms:encryptioncontextkeys",
            "kms:grantoperations",
            "kms:resourcealiases",
            "sts:transitivetagkeys");

    private MultivaluedKeys() {}

    public static boolean isOne(String foldedKey) {
        return KEYS.contains(foldedKey);
    }
}
