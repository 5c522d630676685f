package org.trailcase.policy;

import java.util.List;
import java.util.regex.Pattern;
import org.trailcase.policy.PolicyFinding.Kind;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.match.Written;

/// Finds patterns that can match nothing, whatever is asked.
final class PatternChecks {
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9*?_-]+");

    private PatternChecks() {}

    /// Source: IAM User Guide, "IAM JSON policy elements: Action" (a service prefix, one colon, a name), read 2026-11-24.
    static void action(Written entry, List<PolicyFinding> findings) {
        String text = entry.text();
        if (Glob.of(text).isEverything()) {
            return;
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            warn(Kind.IMPOSSIBLE_ACTION, entry, "it has no service prefix such as \"s3:\"", findings);
        } else if (text.indexOf(':', colon + 1) >= 0) {
            String joined = text.substring(0, colon + 1) + text.substring(colon + 1).replace(":", "");
            String why = "an action has one colon; \"" + joined + "\" is meant, it seems";
            findings.add(nothing(Kind.IMPOSSIBLE_ACTION, entry, why).instead(joined));
        } else if (!SERVICE.matcher(text.substring(0, colon)).matches()) {
            warn(Kind.IMPOSSIBLE_ACTION, entry, "the service prefix cannot hold a wildcard or other signs", findings);
        } else if (!NAME.matcher(text.substring(colon + 1)).matches()) {
            warn(Kind.IMPOSSIBLE_ACTION, entry, "no action has such a name", findings);
        }
    }

    static void resource(Written entry, PolicyVersion version, List<PolicyFinding> findings) {
        String text = entry.text();
        if (Glob.of(text).isEverything()) {
            return;
        }
        String[] parts = text.split(":", 6);
        if (!Glob.of(parts[0]).matches("arn")) {
            warn(Kind.IMPOSSIBLE_RESOURCE, entry, "it is neither \"*\" nor an ARN", findings);
        } else if (parts.length < 6) {
            findings.add(PolicyFinding.note(
                    Kind.INCOMPLETE_ARN,
                    "\"%s\" is not a whole ARN: its missing parts are taken to match anything.".formatted(text),
                    entry.span()));
        }
        boolean early = version == PolicyVersion.V2012 && headOf(parts).contains("${");
        if (early) {
            warn(Kind.IMPOSSIBLE_RESOURCE, entry, "a policy variable is filled in only behind the fifth colon", findings);
        }
    }

    private static String headOf(String[] parts) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < Math.min(5, parts.length); i++) {
            head.append(parts[i]);
        }
        return head.toString();
    }

    private static void warn(Kind kind, Written entry, String why, List<PolicyFinding> findings) {
        findings.add(nothing(kind, entry, why));
    }

    private static PolicyFinding nothing(Kind kind, Written entry, String why) {
        return PolicyFinding.warning(
                kind, "\"%s\" matches nothing: %s.".formatted(entry.text(), why), entry.span());
    }
}
