package org.trailcase.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.casefile.CaseFile;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.work.Problem;

/// Whose policies are asked about: a misspelt name must not read like a finding that nothing is known.
final class AskedPrincipal {
    // A VPC endpoint, or a node of an organisation. Source: AWS Organizations API Reference, "Root", "OrganizationalUnit",
    // "Account", read 2026-11-24.
    private static final Pattern ID = Pattern.compile("vpce-[0-9a-f]+|r-[0-9a-z]+|ou-[0-9a-z]+-[0-9a-z]+|\\d{12}");

    private AskedPrincipal() {}

    static void mustBeWellFormed(String asked) {
        mustBeArnOrId(asked);
        if (Arn.parse(asked)
                .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith("policy/"))
                .isPresent()) {
            throw new Problem("%s is a managed policy; ask about the user, group or role that it hangs on.".formatted(asked));
        }
    }

    /// Whatever a policy may hang on is named so.
    static void mustBeArnOrId(String asked) {
        boolean named = ID.matcher(asked).matches()
                || Arn.parse(asked)
                        .filter(one -> !one.service().isEmpty() && !one.resource().isEmpty())
                        .isPresent();
        if (!named) {
            throw new Problem(("'%s' is no ARN and no id of a VPC endpoint, root, unit or account; write it like"
                            + " arn:aws:iam::111122223333:role/app.")
                    .formatted(asked));
        }
    }

    /// Fails where neither the policies, nor the exhibits, nor the events of the case name it at any time.
    static void mustBeKnown(String asked, CaseFile caseFile, PolicyHistory history) {
        List<String> names = List.of(asked, holder(asked));
        boolean known = history.timelines().stream().anyMatch(policy -> names.contains(policy.attachedTo()))
                || Arn.parse(holder(asked)).filter(history::isName).isPresent()
                || caseFile.policySnapshots().stream().flatMap(AskedPrincipal::shown).anyMatch(names::contains)
                || caseFile.principals(caseFile.all()).stream()
                        .anyMatch(one -> names.contains(one.principal().text()));
        if (!known) {
            throw new Problem(("Nothing in the case names %s; 'trailcase principals' lists who acted, 'trailcase policies'"
                            + " without --principal what policies hang on.")
                    .formatted(asked));
        }
    }

    /// The role of a session, which has no policies of its own but those that were set when it was issued; else the same.
    static String holder(String asked) {
        return Arn.parse(asked).flatMap(AskedPrincipal::role).orElse(asked);
    }

    private static Optional<String> role(Arn arn) {
        String[] pieces = arn.resource().split("/", -1);
        return arn.service().equals("sts") && pieces.length > 1 && pieces[0].equals("assumed-role")
                ? Optional.of("arn:%s:iam::%s:role/%s".formatted(arn.partition(), arn.account(), pieces[1]))
                : Optional.empty();
    }

    private static Stream<String> shown(Snapshot snapshot) {
        return switch (snapshot) {
            case AccountSnapshot account ->
                account.holders().stream().map(holder -> holder.identity().arn());
            case ResourceSnapshot resources -> resources.resources().stream().map(resource -> resource.arn());
            case OrganizationSnapshot organization -> organization.nodes().stream().map(node -> node.id());
        };
    }
}
