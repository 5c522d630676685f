package org.trailcase.ui.principals;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trailcase.casefile.PrincipalSummary;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.ui.state.Writes;

/// One principal within the query: what became of its write actions, and by which sessions; and its line in the latest
/// credential report, where there is one.
record PrincipalDetail(
        PrincipalSummary summary, List<SessionSummary> sessions, Writes writes, Optional<CredentialRecord> credentials) {

    /// The sessions that tried to write.
    List<SessionSummary> writers() {
        return sessions.stream().filter(session -> !session.writes().isEmpty()).toList();
    }

    /// Every write action that any session tried.
    List<String> actions() {
        TreeSet<String> union = new TreeSet<>();
        sessions.forEach(session -> union.addAll(session.writes().keySet()));
        return List.copyOf(union);
    }
}
