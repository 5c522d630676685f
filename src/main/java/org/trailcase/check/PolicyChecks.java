package org.trailcase.check;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.risk.Risks;
import org.trailcase.check.action.ActionNames;
import org.trailcase.check.action.ServiceNames;
import org.trailcase.check.condition.AlwaysTrue;
import org.trailcase.check.condition.ConditionKeys;
import org.trailcase.check.condition.ConditionValues;
import org.trailcase.check.condition.MultiFactor;
import org.trailcase.check.condition.OperatorTypes;
import org.trailcase.check.form.IdElement;
import org.trailcase.check.form.Repetitions;
import org.trailcase.check.form.Sids;
import org.trailcase.check.form.Sizes;
import org.trailcase.check.form.Version;
import org.trailcase.check.principal.FederatedTrust;
import org.trailcase.check.principal.ForeignTrust;
import org.trailcase.check.principal.PrincipalForms;
import org.trailcase.check.principal.PublicAccess;
import org.trailcase.check.reach.AllResources;
import org.trailcase.check.reach.BucketPolicies;
import org.trailcase.check.reach.Inversions;
import org.trailcase.check.reach.RiskyGrants;
import org.trailcase.check.reach.WaysToMoreRights;
import org.trailcase.check.reach.WideActions;
import org.trailcase.check.resource.ArnParts;
import org.trailcase.check.resource.ResourceFit;
import org.trailcase.json.Span;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;

/// All checks of policies, in one list. Safe to share between threads.
public final class PolicyChecks {
    private static final Comparator<CheckFinding> BY_PLACE = Comparator.<CheckFinding>comparingInt(
                    finding -> finding.span().start())
            .thenComparing(CheckFinding::severity)
            .thenComparing(CheckFinding::kind);

    private final Catalog catalog;
    private final List<Check> checks;

    private PolicyChecks(Catalog catalog, List<Check> checks) {
        this.catalog = catalog;
        this.checks = List.copyOf(checks);
    }

    public static PolicyChecks of(Catalog catalog) {
        Risks risks = Risks.load();
        return new PolicyChecks(
                catalog,
                List.of(
                        new ReaderFindings(),
                        new Version(),
                        new Sids(),
                        new IdElement(),
                        new Sizes(),
                        new Repetitions(),
                        new ServiceNames(catalog),
                        new ActionNames(catalog),
                        new ArnParts(),
                        new ResourceFit(),
                        new ConditionKeys(catalog),
                        new OperatorTypes(catalog),
                        new ConditionValues(),
                        new AlwaysTrue(),
                        new MultiFactor(),
                        new PrincipalForms(),
                        new PublicAccess(),
                        new FederatedTrust(),
                        new ForeignTrust(),
                        new WideActions(catalog),
                        new Inversions(),
                        new AllResources(),
                        new WaysToMoreRights(catalog, risks),
                        new BucketPolicies(),
                        new RiskyGrants(catalog, risks)));
    }

    public List<CheckFinding> check(AttachedPolicy policy) {
        return check(policy.document(), policy.type(), policy.attachedTo());
    }

    /// What the checks find in this document as a policy of this kind, in the order of its text.
    public List<CheckFinding> check(PolicyDocument document, PolicyType type) {
        return check(document, type, "");
    }

    /// The same, of a policy that hangs on whom or what this ARN names; empty text where nothing tells it.
    public List<CheckFinding> check(PolicyDocument document, PolicyType type, String attachedTo) {
        String account = Arn.parse(attachedTo).map(Arn::account).orElse("");
        CheckedPolicy policy = CheckedPolicy.of(document, type, account, catalog);
        return checks.stream()
                .flatMap(check -> check.of(policy))
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }

    /// The finding that a text which is no policy comes down to.
    public static CheckFinding unreadable(PolicyException flaw) {
        return CheckFinding.of(
                flaw.isJsonObject() ? CheckKind.MALFORMED_POLICY : CheckKind.NOT_JSON,
                Objects.requireNonNullElse(flaw.getMessage(), ""),
                new Span(flaw.offset(), flaw.offset()));
    }
}
