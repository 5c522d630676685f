package org.trailcase.intake.format.policy;

import java.util.List;
import org.trailcase.intake.format.Format;

/// The forms that tell of the policies of accounts, in the order in which they are tried.
public final class PolicyForms {

    /// How the form of a document alone is called among exhibits.
    public static final String DOCUMENT = "Policy document";

    private PolicyForms() {}

    public static List<Format> all() {
        return List.of(
                new AuthorizationDetails(),
                new InlinePolicy(),
                new PolicyVersion(),
                new Principals(),
                new PoliciesOfPrincipal(),
                new PolicyNames(),
                new BareDocument());
    }

    /// Whether the form is that of a document alone, which does not say what it hangs on.
    public static boolean isDocument(Format form) {
        return form instanceof BareDocument;
    }
}
