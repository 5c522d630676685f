package org.trailcase.ui.policies;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.PrincipalSummary;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Moment;
import org.trailcase.query.Term;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.TrailSpan;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.state.EventJump;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;

/// Lists the policies of the case, and tells of the chosen one how it stood at a moment.
public final class PoliciesModel {
    private final OpenCase open;
    private final Navigation navigation;
    private final EventJump jump;
    private final Latest listing;
    private final Latest placing;
    private final Latest paging;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty changedOnly = new SimpleBooleanProperty(this, "changedOnly", false);
    private final ReadOnlyObjectWrapper<List<PolicyEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PolicyEntry>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PolicyEntry>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PolicyPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> reading = new ReadOnlyObjectWrapper<>(false);
    private Optional<Instant> at = Optional.empty();
    private Optional<Integer> against = Optional.empty();
    private Optional<Navigation.Policy> asked = Optional.empty();
    private int listed = -1;
    private Standing standing = Standing.NOWHERE;
    private Optional<EventRow> followed = Optional.empty();
    private @Nullable PolicyPages pages;

    public PoliciesModel(OpenCase open, Navigation navigation) {
        this.open = open;
        this.navigation = navigation;
        this.jump = new EventJump(open, navigation);
        this.listing = open.jobs().latest();
        this.placing = open.jobs().latest();
        this.paging = open.jobs().latest();
        open.revision().subscribe(_ -> listInFront());
        navigation.policy().subscribe(wanted -> asked = wanted);
        navigation.tab().subscribe(_ -> listInFront());
        open.current().subscribe(_ -> at = Optional.empty());
        search.subscribe(_ -> sift());
        changedOnly.subscribe(_ -> sift());
    }

    OpenCase open() {
        return open;
    }

    /// What to look for in names, kinds and holders.
    StringProperty search() {
        return search;
    }

    /// Whether only policies show that an event of the trail changed.
    BooleanProperty changedOnly() {
        return changedOnly;
    }

    /// All policies of the case.
    ReadOnlyObjectProperty<List<PolicyEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /// Those that the search leaves, in the order of the list.
    ReadOnlyObjectProperty<List<PolicyEntry>> found() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PolicyEntry>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PolicyPage>> page() {
        return page.getReadOnlyProperty();
    }

    /// Whether the policies are being put together.
    ReadOnlyObjectProperty<Boolean> reading() {
        return reading.getReadOnlyProperty();
    }

    void choose(PolicyEntry entry) {
        if (chosen.get().filter(entry::equals).isEmpty()) {
            chosen.set(Optional.of(entry));
            against = Optional.empty();
            turn();
        }
    }

    /// Asks how the chosen policy stood at this moment.
    void at(Instant moment) {
        at = Optional.of(moment);
        against = Optional.empty();
        turn();
    }

    /// The same for a moment that was typed; empty when it was understood, else the sentence that says what was not.
    Optional<String> at(String typed) {
        String word = typed.strip().replaceAll("\\s+UTC$", "Z");
        Optional<Instant> moment = Moment.start(word);
        moment.ifPresent(this::at);
        return moment.isPresent() ? Optional.empty() : Optional.of(Moment.refusal(word));
    }

    /// Compares with this version in place of the one before.
    void compareWith(PolicyVersion version) {
        against = Optional.of(version.index());
        turn();
    }

    void showEvent(String eventId) {
        jump.to(eventId);
    }

    /// The moment that is asked for: what was chosen, else that of the selected event, else the end of the trail.
    Instant moment() {
        return at.or(() -> open.current().get().map(EventRow::time)).orElseGet(this::endOfTrail);
    }

    private Instant endOfTrail() {
        return open.file().spans().stream()
                .map(TrailSpan::last)
                .max(Instant::compareTo)
                .or(() -> chosen.get()
                        .flatMap(entry -> entry.versions().getLast().source().asOf()))
                .orElse(Instant.EPOCH);
    }

    // Putting the history together reads every change in the trail; it waits until somebody looks.
    private void listInFront() {
        if (navigation.tab().get() != Navigation.Tab.POLICIES) {
            return;
        }
        CaseFile file = open.file();
        Optional<EventRow> current = open.current().get();
        int wanted = file.eventCount() + file.exhibits().size();
        if (listed == wanted) {
            List<String> denied = standing.mostDenied();
            placing.ask(_ -> new Standing(eventId(file, current), denied), this::stand, open.problems());
            return;
        }
        reading.set(true);
        listing.ask(
                _ -> new Listed(
                        list(),
                        new PolicyPages(file, file.catalog()),
                        new Standing(eventId(file, current), mostDenied(file))),
                done -> {
                    listed = wanted;
                    reading.set(false);
                    pages = done.pages();
                    entries.set(done.entries());
                    stand(done.standing());
                },
                open.problems());
    }

    private record Listed(List<PolicyEntry> entries, PolicyPages pages, Standing standing) {}

    /// From where one comes: the id of the selected event, and the principals by the number of their denied calls.
    private record Standing(String event, List<String> mostDenied) {
        static final Standing NOWHERE = new Standing("", List.of());
    }

    private void stand(Standing now) {
        standing = now;
        sift();
    }

    private static String eventId(CaseFile file, Optional<EventRow> row) {
        return row.map(one -> file.eventId(one.id())).orElse("");
    }

    private static List<String> mostDenied(CaseFile file) {
        return file.principals(file.find(EventQuery.ALL.and(new Term.Recorded(Outcome.DENIED)))).stream()
                .sorted(Comparator.comparingLong((PrincipalSummary one) -> one.counts().denied()).reversed())
                .map(one -> one.principal().text())
                .toList();
    }

    private List<PolicyEntry> list() {
        return open.explaining().history().timelines().stream()
                .map(PolicyEntry::of)
                .sorted(Comparator.comparing(PolicyEntry::group)
                        .thenComparing(entry -> entry.heading().toLowerCase(Locale.ROOT))
                        .thenComparing(entry -> entry.timeline().type() == PolicyType.TRUST)
                        .thenComparing(entry -> entry.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private void sift() {
        found.set(entries.get().stream()
                .filter(entry -> !changedOnly.get() || entry.changes() > 0)
                .filter(entry -> search.get().isBlank() || entry.speaksOf(search.get()))
                .toList());
        Optional<PolicyEntry> before = chosen.get();
        Optional<PolicyEntry> next = asked.flatMap(this::again)
                .or(() -> ofOtherEvent(before))
                .or(() -> before.flatMap(this::again))
                .or(this::ofSelectedEvent)
                .or(this::ofCaller)
                .or(() -> standing.mostDenied().stream().flatMap(arn -> heldBy(arn).stream()).findFirst())
                .or(() -> found.get().stream().filter(entry -> entry.changes() > 0).findFirst())
                .or(() -> found.get().stream().findFirst());
        asked = Optional.empty();
        followed = open.current().get();
        chosen.set(next);
        if (!next.equals(before)) {
            against = Optional.empty();
        }
        turn();
    }

    private Optional<PolicyEntry> again(Navigation.Policy wanted) {
        return found.get().stream()
                .filter(one -> one.timeline().type() == wanted.type()
                        && one.timeline().name().equals(wanted.name())
                        && one.timeline().isOn(wanted.attachedTo()))
                .min(Comparator.comparing(one -> !one.timeline().attachedTo().equals(wanted.attachedTo())));
    }

    private Optional<PolicyEntry> again(PolicyEntry before) {
        return again(new Navigation.Policy(
                before.timeline().type(), before.timeline().name(), before.timeline().attachedTo()));
    }

    // Whoever comes from another event than before looks for its policies; those of the same caller stay as they are.
    private Optional<PolicyEntry> ofOtherEvent(Optional<PolicyEntry> before) {
        Optional<EventRow> current = open.current().get();
        if (current.map(EventRow::id).equals(followed.map(EventRow::id))) {
            return Optional.empty();
        }
        return ofSelectedEvent().or(() -> before.filter(one -> isOfCaller(one)).flatMap(this::again)).or(this::ofCaller);
    }

    private boolean isOfCaller(PolicyEntry entry) {
        return caller().filter(entry.timeline()::isOn).isPresent();
    }

    // A call that changed a policy leads to that policy.
    private Optional<PolicyEntry> ofSelectedEvent() {
        return found.get().stream()
                .filter(entry -> entry.versions().stream()
                        .anyMatch(version -> version.source().eventId().filter(standing.event()::equals).isPresent()))
                .findFirst();
    }

    // The policies of whoever made the selected call are what one comes to look at.
    private Optional<PolicyEntry> ofCaller() {
        return caller().flatMap(this::heldBy);
    }

    private Optional<String> caller() {
        return open.current().get().map(row -> row.who().principal()).filter(arn -> !arn.isEmpty());
    }

    // What gave rights at that moment first; a role's trust policy is of less interest than what the role may do.
    private Optional<PolicyEntry> heldBy(String arn) {
        List<PolicyEntry> held =
                found.get().stream().filter(entry -> entry.timeline().isOn(arn)).toList();
        return held.stream()
                .filter(entry -> entry.timeline().type() == PolicyType.IDENTITY)
                .filter(entry -> entry.at(moment()).flatMap(PolicyVersion::text).isPresent())
                .findFirst()
                .or(() -> held.stream().findFirst());
    }

    private void turn() {
        PolicyPages ready = pages;
        Optional<PolicyEntry> entry = chosen.get();
        if (ready == null || entry.isEmpty()) {
            page.set(Optional.empty());
            return;
        }
        Instant moment = moment();
        Optional<Integer> other = against;
        paging.ask(_ -> ready.of(entry.get(), moment, other), made -> page.set(Optional.of(made)), open.problems());
    }
}
