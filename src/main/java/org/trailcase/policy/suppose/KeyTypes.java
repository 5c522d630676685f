package org.trailcase.policy.suppose;

import java.util.Set;
import org.trailcase.policy.request.RequestContext;

/// Keys whose value AWS itself writes, in one type: it is never anything else.
///
/// Source: IAM User Guide, "AWS global condition context keys" (data type), read 2026-11-24.
final class KeyTypes {
    private static final Set<String> TRUTHS = Set.of(
            "aws:multifactorauthpresent", "aws:principalisawsservice", "aws:securetransport", "aws:viaawsservice");
    private static final Set<String> DATES = Set.of("aws:currenttime", "aws:epochtime", "aws:tokenissuetime");
    private static final Set<String> NUMBERS = Set.of("aws:multifactorauthage", "s3:tlsversion");

    private KeyTypes() {}

    static boolean isTruth(String key) {
        return TRUTHS.contains(RequestContext.fold(key));
    }

    static boolean isDate(String key) {
        return DATES.contains(RequestContext.fold(key));
    }

    static boolean isNumber(String key) {
        return NUMBERS.contains(RequestContext.fold(key));
    }
}
