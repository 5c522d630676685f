package org.trailcase.history;

import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.account.Accounts;
import org.trailcase.history.layer.Documents;
import org.trailcase.history.layer.Gathering;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The layer of session policies, put together from the call that issued a session.
final class SessionLayer {
    private final Accounts accounts;
    private final Documents documents;
    private final Spans spans;

    SessionLayer(Accounts accounts, Documents documents, Spans spans) {
        this.accounts = accounts;
        this.documents = documents;
        this.spans = spans;
    }

    LayerInForce of(IssuedSession issued) {
        if (issued.policies().doubt().isPresent()) {
            return new LayerInForce.NotInEvidence(issued.policies().doubt().get());
        }
        String words = issued.call().words();
        if (issued.policies().isEmpty()) {
            return new LayerInForce.NotApplicable("%s set no session policy.".formatted(words));
        }
        PolicySource source = new PolicySource(
                issued.call().exhibit(),
                issued.call().sha256(),
                "",
                Optional.of(issued.call().time()),
                Optional.of(issued.call().eventId()));
        Point at = Point.before(issued.call().time());
        String session = issued.session().orElse("the session");
        Gathering gathering = new Gathering(PolicyType.SESSION, documents, spans.global(""), at);
        issued.policies()
                .inline()
                .ifPresent(text -> gathering.add(
                        new Known.Is<>(
                                Optional.of(new WrittenPolicy("session policy", text, "/requestParameters/policy")), source),
                        "session policy",
                        session));
        issued.policies().managed().forEach(arn -> gathering.add(accounts.managedAt(arn, at), arn, session));
        return gathering.held();
    }
}
