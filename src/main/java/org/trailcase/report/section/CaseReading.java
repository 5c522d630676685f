package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Mark;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.report.block.Prose;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.work.Progress;

/// One reading of a case that all sections share, so that they cannot tell different numbers.
public final class CaseReading {
    private static final int SHORT_ID = 8;

    private final CaseFile caseFile;
    private final CaseDescription description;
    private final double width;
    private final Times times;
    private final Scope scope;
    private final List<Marked> marked;
    private final List<Cause> causes;
    private final Map<EventRow.Who, String> sessionNames = new HashMap<>();
    private final Map<String, Integer> exhibitIds = new HashMap<>();
    private final int idLength;
    private final DigestCheck digests;
    private final Coverage coverage;

    private CaseReading(CaseFile caseFile, double width, Progress progress) {
        this.caseFile = caseFile;
        this.description = caseFile.description();
        this.width = width;
        this.times = new Times(description.zone());
        this.scope = Scope.of(caseFile, description.ask());
        this.marked = marked(progress);
        this.causes = Cause.group(marked);
        nameSessions();
        caseFile.exhibits().forEach(exhibit -> exhibitIds.put(exhibit.sha256(), exhibit.id()));
        this.idLength = distinguishing();
        this.digests = caseFile.digests(progress);
        this.coverage = caseFile.coverage(progress);
    }

    /// Reads the case and explains its marked events; pictures will be `width` points wide.
    public static CaseReading of(CaseFile caseFile, double width, Progress progress) {
        return new CaseReading(caseFile, width, progress);
    }

    CaseFile caseFile() {
        return caseFile;
    }

    /// What CloudTrail's digests say of the exhibits.
    DigestCheck digests() {
        return digests;
    }

    /// What the evidence shows of which account, Region and time.
    Coverage coverage() {
        return coverage;
    }

    CaseDescription description() {
        return description;
    }

    double width() {
        return width;
    }

    Times times() {
        return times;
    }

    Scope scope() {
        return scope;
    }

    /// In time order.
    List<Marked> marked() {
        return marked;
    }

    /// The marked events by what caused their outcome: the findings, in the order of their first events.
    List<Cause> causes() {
        return causes;
    }

    /// The session's name in this report: `S1`, in the order in which sessions with cited events were first seen.
    String session(EventRow row) {
        return session(row.who());
    }

    String session(EventRow.Who who) {
        return sessionNames.getOrDefault(who, "–");
    }

    List<SessionSummary> allSessions() {
        return caseFile.sessions(caseFile.all());
    }

    /// The sessions that this report names.
    List<SessionSummary> sessions() {
        return allSessions().stream()
                .filter(session -> sessionNames.containsKey(session.who()))
                .toList();
    }

    /// The number of the exhibit with this hash, as the list of exhibits has it: `E12`.
    Prose exhibit(String sha256) {
        int id = exhibitIds.getOrDefault(sha256, 0);
        return id == 0 ? Prose.of("an exhibit no longer listed") : Prose.EMPTY.link("E" + id, "exhibit-" + id);
    }

    /// The event's short id, which leads to the whole one.
    Prose id(Marked event) {
        String id = event.eventId().isEmpty() ? "no id" : shortId(event.eventId());
        return Prose.EMPTY.codeLink(id, event.anchor());
    }

    /// As many characters of the event's id as tell the cited events apart.
    private String shortId(String eventId) {
        return eventId.length() <= idLength ? eventId : eventId.substring(0, idLength);
    }

    private List<Marked> marked(Progress progress) {
        Map<Long, List<Mark>> byEvent = new LinkedHashMap<>();
        caseFile.marks().all().forEach(mark -> byEvent.computeIfAbsent(mark.event(), _ -> new ArrayList<>()).add(mark));
        Explainer explainer = Explainer.of(caseFile);
        List<EventRow> rows =
                caseFile.all().stream().filter(row -> byEvent.containsKey(row.id())).toList();
        List<Marked> events = new ArrayList<>();
        for (EventRow row : rows) {
            progress.check();
            progress.at("Explaining the marked events", events.size(), rows.size());
            Explanation explanation = explainer.explain(caseFile.event(row));
            events.add(new Marked(
                    row, caseFile.eventId(row.id()), byEvent.getOrDefault(row.id(), List.of()), explanation));
        }
        return List.copyOf(events);
    }

    private void nameSessions() {
        Set<EventRow.Who> cited = new HashSet<>();
        marked.forEach(event -> cited.add(event.row().who()));
        if (!description.ask().principals().isEmpty()) {
            scope.inside().forEach(row -> cited.add(row.who()));
        }
        for (SessionSummary session : caseFile.sessions(caseFile.all())) {
            if (cited.contains(session.who())) {
                sessionNames.put(session.who(), "S" + (sessionNames.size() + 1));
            }
        }
    }

    private int distinguishing() {
        int length = SHORT_ID;
        while (length < 36 && !areDistinct(length)) {
            length++;
        }
        return length;
    }

    private boolean areDistinct(int length) {
        return marked.stream()
                        .map(event -> event.eventId().substring(0, Math.min(length, event.eventId().length())))
                        .distinct()
                        .count()
                == marked.stream().map(Marked::eventId).distinct().count();
    }
}
