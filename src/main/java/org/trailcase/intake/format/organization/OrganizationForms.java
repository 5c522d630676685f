package org.trailcase.intake.format.organization;

import java.util.List;
import org.trailcase.intake.format.Format;

/// The forms that tell of organisations, in the order in which they are tried.
public final class OrganizationForms {

    private OrganizationForms() {}

    public static List<Format> all() {
        return List.of(
                new DescribedPolicy(),
                new PolicyList(),
                new OrganizationTree(),
                new NodeList(),
                new PolicyTargets(),
                new DescribedOrganization());
    }
}
