package org.trailcase.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.organization.OrganizationForms;
import org.trailcase.intake.format.policy.PolicyForms;
import org.trailcase.intake.format.resource.ResourceForms;
import org.trailcase.intake.format.trail.TrailForms;

/// All forms, in the order in which they are tried: the first that recognises a content reads it.
public final class Formats {

    // What only looks like a trail is told apart before the trails are tried.
    public static final List<Format> ALL = all();

    private Formats() {}

    /// The form of this content, or empty when it is none that is known.
    public static Optional<Format> of(Head head) {
        return ALL.stream().filter(format -> format.recognises(head)).findFirst();
    }

    private static List<Format> all() {
        List<Format> all = new ArrayList<>();
        all.add(new GuardDutyFindings());
        all.add(new AccessAnalyzerFindings());
        all.add(new AwsAnswers());
        all.add(new CredentialReport());
        all.addAll(IntegrityForms.all());
        all.addAll(OtherForms.all());
        all.addAll(PolicyForms.all());
        all.addAll(OrganizationForms.all());
        all.addAll(ResourceForms.all());
        all.addAll(TrailForms.all());
        all.add(new LogFile());
        all.add(new EventList());
        all.add(new EventLines());
        all.add(new DamagedTrail());
        return List.copyOf(all);
    }
}
