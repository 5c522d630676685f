package org.trailcase.ui.policies;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.PolicyTimeline;

/// One policy as a line of the list: under which heading, how it is called, and its versions.
record PolicyEntry(PolicyTimeline timeline, List<PolicyVersion> versions) {

    PolicyEntry {
        versions = List.copyOf(versions);
    }

    static PolicyEntry of(PolicyTimeline timeline) {
        return new PolicyEntry(timeline, PolicyVersion.of(timeline));
    }

    /// The headings in the order of the list.
    enum Group {
        PRINCIPALS,
        MANAGED("Managed policies"),
        RESOURCES("Resources"),
        ORGANISATION("Organisation");

        private final String title;

        Group() {
            this("");
        }

        Group(String title) {
            this.title = title;
        }
    }

    Group group() {
        return switch (timeline.type()) {
            case IDENTITY -> timeline.attachedTo().isEmpty() ? Group.MANAGED : Group.PRINCIPALS;
            case PERMISSIONS_BOUNDARY, TRUST, SESSION -> Group.PRINCIPALS;
            case RESOURCE, VPC_ENDPOINT -> Group.RESOURCES;
            case SCP, RCP -> Group.ORGANISATION;
        };
    }

    /// What the entry stands under: "Role AcmeFed-DBA", "Managed policies".
    String heading() {
        if (group() != Group.PRINCIPALS) {
            return group().title;
        }
        String holder = resource(timeline.attachedTo());
        int slash = holder.indexOf('/');
        return slash < 1
                ? holder
                : holder.substring(0, 1).toUpperCase(Locale.ROOT)
                        + holder.substring(1, slash) + " " + holder.substring(holder.lastIndexOf('/') + 1);
    }

    String title() {
        return switch (timeline.type()) {
            case RESOURCE, VPC_ENDPOINT -> resource(timeline.attachedTo());
            case IDENTITY, PERMISSIONS_BOUNDARY -> timeline.name().substring(timeline.name().lastIndexOf('/') + 1);
            case TRUST, SESSION, SCP, RCP -> timeline.name();
        };
    }

    /// What kind of policy it is, in one or two words.
    String kind() {
        return switch (timeline.type()) {
            case IDENTITY -> timeline.name().startsWith("arn:") ? "managed" : "inline";
            case PERMISSIONS_BOUNDARY -> "boundary";
            case TRUST -> "trust policy";
            case SESSION -> "session policy";
            case RESOURCE -> Arn.parse(timeline.attachedTo()).map(Arn::service).orElse("resource") + " policy";
            case VPC_ENDPOINT -> "endpoint policy";
            case SCP -> "SCP";
            case RCP -> "RCP";
        };
    }

    /// Kind and place in a few words: "inline policy on role AcmeFed-DBA".
    String described() {
        String where = timeline.attachedTo().isEmpty() ? "whoever it hangs on" : "on " + resource(timeline.attachedTo());
        return (kind().endsWith("policy") ? kind() : kind() + (timeline.type() == PolicyType.IDENTITY ? " policy" : ""))
                + " " + where;
    }

    /// How many texts are known, one after the other.
    long texts() {
        return versions.stream().mapToInt(PolicyVersion::number).max().orElse(0);
    }

    /// How many events of the trail changed it.
    long changes() {
        return versions.stream()
                .filter(this::changedSomething)
                .flatMap(version -> version.source().eventId().stream())
                .distinct()
                .count();
    }

    /// Whether a stretch began with another policy: what came into being without one, or went without one, changed none.
    boolean changedSomething(PolicyVersion version) {
        return !version.isNone() || version.index() > 0 && !versions.get(version.index() - 1).isNone();
    }

    Optional<PolicyVersion> at(Instant moment) {
        return versions.stream().filter(version -> version.holds(moment)).findFirst();
    }

    /// Whether the entry speaks of what was typed.
    boolean speaksOf(String typed) {
        String text = (timeline.name() + " " + timeline.attachedTo() + " " + String.join(" ", timeline.formerly()) + " " + kind() + " " + heading()).toLowerCase(Locale.ROOT);
        return List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(text::contains);
    }

    private static String resource(String arn) {
        return Arn.parse(arn).map(Arn::resource).orElse(arn);
    }
}
