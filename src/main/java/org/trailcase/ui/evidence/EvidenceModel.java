package org.trailcase.ui.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.CustodyEntry;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.Refusal;
import org.trailcase.casefile.TracedFinding;
import org.trailcase.casefile.Verification;
import org.trailcase.trail.digest.CheckedFile;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;

/// Lists the evidence and checks it against its hashes.
public final class EvidenceModel {

    /// All lists, as the case file holds them.
    public record Lists(
            List<Exhibit> exhibits,
            List<TracedFinding> findings,
            List<Refusal> refusals,
            List<Defect> defects,
            List<CustodyEntry> custody) {
        static final Lists NONE = new Lists(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// An exhibit, and what the digests say of it; empty where they say nothing, or are not checked yet.
    public record Listed(Exhibit exhibit, Optional<CheckedFile> checked) {

        String state() {
            return checked.map(file -> file.state().words()).orElse("");
        }
    }

    private final OpenCase open;
    private final Navigation navigation;
    private final Latest latest;
    private final Latest latestDigests;
    private final ReadOnlyObjectWrapper<Lists> lists = new ReadOnlyObjectWrapper<>(Lists.NONE);
    private final ReadOnlyObjectWrapper<Optional<DigestCheck>> digests = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Verification>> verification =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public EvidenceModel(OpenCase open, Navigation navigation) {
        this.open = open;
        this.navigation = navigation;
        this.latest = open.jobs().latest();
        this.latestDigests = open.jobs().latest();
        open.revision().subscribe(_ -> read());
    }

    OpenCase open() {
        return open;
    }

    public ReadOnlyObjectProperty<Lists> lists() {
        return lists.getReadOnlyProperty();
    }

    /// What the digests say; empty where there are none, and until they are checked.
    public ReadOnlyObjectProperty<Optional<DigestCheck>> digests() {
        return digests.getReadOnlyProperty();
    }

    /// The exhibits with what the digests say of each.
    List<Listed> exhibits() {
        Map<Integer, CheckedFile> checked =
                digests.get().map(DigestCheck::byExhibit).orElse(Map.of());
        return lists.get().exhibits().stream()
                .map(exhibit -> new Listed(exhibit, Optional.ofNullable(checked.get(exhibit.id()))))
                .toList();
    }

    /// What the last check found; empty before the first one and after the case has changed.
    public ReadOnlyObjectProperty<Optional<Verification>> verification() {
        return verification.getReadOnlyProperty();
    }

    /// Asks for the calls that a finding is about, and shows them.
    public void showEvents(TracedFinding finding) {
        finding.query().ifPresent(query -> {
            open.ask(query);
            navigation.tab().set(Navigation.Tab.EVENTS);
        });
    }

    public void verify() {
        open.jobs()
                .start(
                        "Verifying the case",
                        open.file()::verify,
                        found -> verification.set(Optional.of(found)),
                        open.problems());
    }

    private void read() {
        CaseFile file = open.file();
        verification.set(Optional.empty());
        latest.ask(
                _ -> new Lists(
                        file.exhibits(),
                        file.tracedFindings(),
                        file.notTaken(),
                        file.defects(),
                        file.custodyLog()),
                lists::set,
                open.problems());
        // The first check reads all log files: the lists do not wait for it, and what is known stays until then.
        latestDigests.ask(
                progress -> Optional.of(file.digests(progress)).filter(DigestCheck::speaks),
                digests::set,
                open.problems());
    }
}
