package org.trailcase.ui.policies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.catalog.Catalog;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.PolicyChecks;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.trail.TrailSpan;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.chart.VersionTimes;
import org.trailcase.ui.kit.text.PolicyDifference;
import org.trailcase.ui.state.EventJump;

/// Puts together what is shown of one policy. Asked behind the window, by one thread at a time.
final class PolicyPages {
    private final CaseFile file;
    private final PolicyChecks checks;
    private final Spans spans;
    private final Map<String, Optional<EventRow>> events = new HashMap<>();

    PolicyPages(CaseFile file, Catalog catalog) {
        this.file = file;
        this.checks = PolicyChecks.of(catalog);
        this.spans = new Spans(file.spans());
    }

    /// The page of a policy as it was at a moment, compared with one of its versions.
    PolicyPage of(PolicyEntry entry, Instant at, Optional<Integer> against) {
        PolicyVersion version = entry.at(at).orElseGet(() -> entry.versions().getLast());
        Optional<PolicyVersion> other = against.map(entry.versions()::get)
                .filter(one -> one.text().isPresent())
                .or(() -> neighbour(entry, version));
        return new PolicyPage(
                entry,
                version,
                at,
                times(entry, version, at),
                version.source().eventId().flatMap(this::event),
                findings(version, entry.timeline()),
                other.filter(_ -> version.text().isPresent()).map(one -> comparison(one, version)));
    }

    // What stood before is the natural thing to compare with; of the first text, what came after.
    private static Optional<PolicyVersion> neighbour(PolicyEntry entry, PolicyVersion version) {
        List<PolicyVersion> others = entry.versions().stream()
                .filter(one -> one.text().isPresent() && one.number() != version.number())
                .toList();
        return others.stream()
                .filter(one -> one.index() < version.index())
                .reduce((_, later) -> later)
                .or(() -> others.stream().findFirst());
    }

    private static PolicyPage.Comparison comparison(PolicyVersion one, PolicyVersion other) {
        PolicyVersion before = one.index() < other.index() ? one : other;
        PolicyVersion after = one.index() < other.index() ? other : one;
        return new PolicyPage.Comparison(
                before, after, PolicyDifference.of(before.text().orElse(""), after.text().orElse("")));
    }

    private List<CheckFinding> findings(PolicyVersion version, PolicyTimeline policy) {
        if (version.text().isEmpty()) {
            return List.of();
        }
        try {
            return checks.check(PolicyDocument.parse(version.text().get()), policy.type(), policy.attachedTo());
        } catch (PolicyException flaw) {
            return List.of(PolicyChecks.unreadable(flaw));
        }
    }

    private Optional<EventRow> event(String id) {
        return events.computeIfAbsent(id, wanted -> EventJump.find(file, wanted));
    }

    private VersionTimes times(PolicyEntry entry, PolicyVersion chosen, Instant at) {
        TimeRange range = range(entry, at);
        Optional<TrailSpan> span = span(entry);
        List<VersionTimes.Stretch> stretches = new ArrayList<>();
        List<VersionTimes.Change> changes = new ArrayList<>();
        for (PolicyVersion version : entry.versions()) {
            stretches.addAll(Stretches.of(version, range, span));
            version.source()
                    .eventId()
                    .filter(_ -> version.from().isPresent() && isOfItsEvent(version) && entry.changedSomething(version))
                    .ifPresent(id -> changes.add(new VersionTimes.Change(
                            version.from().orElseThrow(), words(id), version.index())));
        }
        return new VersionTimes(range, stretches, changes, chosen.index(), Optional.of(at));
    }

    // What was known before an event is told by the event too, but did not begin with it.
    private static boolean isOfItsEvent(PolicyVersion version) {
        return version.source().asOf().filter(time -> !time.isAfter(version.from().orElseThrow())).isPresent();
    }

    private String words(String eventId) {
        return event(eventId).map(row -> row.name() + ", " + row.who().label()).orElse("change in the trail");
    }

    // The time of the events; an export made long after would press all of it into one corner.
    private TimeRange range(PolicyEntry entry, Instant at) {
        EventRows all = file.all();
        Instant first = all.size() == 0 ? at : all.row(0).time();
        Instant last = all.size() == 0 ? at : all.row(all.size() - 1).time();
        long length = Math.max(60, last.getEpochSecond() - first.getEpochSecond());
        for (PolicyVersion version : entry.versions()) {
            Instant shown = version.source().asOf().orElse(first);
            if (all.size() == 0 || Math.abs(shown.getEpochSecond() - first.getEpochSecond()) < 3 * length) {
                first = first.isBefore(shown) ? first : shown;
                last = last.isAfter(shown) ? last : shown;
            }
        }
        first = first.isBefore(at) ? first : at;
        last = last.isAfter(at) ? last : at;
        long margin = Math.max(5, (last.getEpochSecond() - first.getEpochSecond()) / 30);
        return new TimeRange(first.minusSeconds(margin), last.plusSeconds(margin));
    }

    // A bucket's ARN names no account, and a node of an organisation is no ARN; where the case holds the trail of one
    // account only, that is the one that would show a change.
    private Optional<TrailSpan> span(PolicyEntry entry) {
        String name = entry.timeline().attachedTo().isEmpty() ? entry.timeline().name() : entry.timeline().attachedTo();
        Optional<Arn> arn = Arn.parse(name);
        Optional<String> account = arn.map(Arn::account).filter(one -> one.matches("\\d{12}")).or(spans::onlyAccount);
        boolean isOfResource = switch (entry.timeline().type()) {
            case RESOURCE, VPC_ENDPOINT -> true;
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, TRUST, SCP, RCP -> false;
        };
        return account.map(one -> isOfResource ? spans.in(one, arn.map(Arn::region).orElse("")) : spans.global(one))
                .flatMap(Spans.Where::span);
    }
}
