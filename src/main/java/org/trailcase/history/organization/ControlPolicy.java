package org.trailcase.history.organization;

import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.SameText;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Track;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// One policy of an organisation, by its id: of which type, under which name, with which text over time.
final class ControlPolicy {

    /// Every organisation has these two, and nobody can change them.
    ///
    /// Source: AWS Organizations User Guide, "Service control policies (SCPs)" (FullAWSAccess) and "Resource control
    /// policies (RCPs)" (RCPFullAWSAccess), read 2026-11-24.
    static final String FULL_SCP = "p-FullAWSAccess";

    static final String FULL_RCP = "p-RCPFullAWSAccess";

    private static final PolicySource DOCUMENTED =
            new PolicySource("documented by AWS, in no exhibit", "", "", Optional.empty(), Optional.empty());

    private static final WrittenPolicy FULL_SCP_TEXT = new WrittenPolicy("FullAWSAccess", """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "*",
                  "Resource": "*"
                }
              ]
            }""", "");

    private static final WrittenPolicy FULL_RCP_TEXT = new WrittenPolicy("RCPFullAWSAccess", """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": "*",
                  "Action": "*",
                  "Resource": "*"
                }
              ]
            }""", "");

    private final String id;
    private String name = "";
    private Optional<PolicyType> type = Optional.empty();

    final Track<Optional<WrittenPolicy>> text = new Track<>(
            (one, other) -> one.isPresent() == other.isPresent()
                    && (one.isEmpty() || SameText.of(one.get(), other.orElseThrow())));

    ControlPolicy(String id) {
        this.id = id;
        if (id.equals(FULL_SCP)) {
            is("FullAWSAccess", Optional.of(PolicyType.SCP));
        } else if (id.equals(FULL_RCP)) {
            is("RCPFullAWSAccess", Optional.of(PolicyType.RCP));
        }
    }

    void is(String itsName, Optional<PolicyType> itsType) {
        name = itsName.isEmpty() ? name : itsName;
        type = itsType.or(() -> type);
    }

    Optional<PolicyType> type() {
        return type;
    }

    String id() {
        return id;
    }

    /// The name where something tells it, and the id: "DenyLeaving (p-1a2b3c4d)".
    String described() {
        return name.isEmpty() ? id : "%s (%s)".formatted(name, id);
    }

    /// The text in force; unknown where nothing tells it.
    Known<Optional<WrittenPolicy>> at(Point point) {
        return documented()
                .<Known<Optional<WrittenPolicy>>>map(policy -> new Known.Is<>(Optional.of(policy), DOCUMENTED))
                .or(() -> text.at(point))
                .orElseGet(() -> new Known.Unknown<>(
                        "The text of the policy %s is not in evidence.".formatted(described()),
                        new PolicySource("", "", "", Optional.empty(), Optional.empty())));
    }

    private Optional<WrittenPolicy> documented() {
        return switch (id) {
            case FULL_SCP -> Optional.of(FULL_SCP_TEXT);
            case FULL_RCP -> Optional.of(FULL_RCP_TEXT);
            default -> Optional.empty();
        };
    }
}
