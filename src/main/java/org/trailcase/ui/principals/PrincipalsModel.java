package org.trailcase.ui.principals;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Facet;
import org.trailcase.casefile.PrincipalKey;
import org.trailcase.casefile.PrincipalSummary;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Shown;
import org.trailcase.ui.state.Writes;

/// Gathers the events of the query by principal, and those of the chosen principal by session.
public final class PrincipalsModel {
    private final OpenCase open;
    private final Navigation navigation;
    private final Latest gathering;
    private final Latest detailing;
    private final ReadOnlyObjectWrapper<List<PrincipalSummary>> principals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PrincipalDetail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<PrincipalKey> chosen = Optional.empty();
    private Optional<Shown> gathered = Optional.empty();

    public PrincipalsModel(OpenCase open, Navigation navigation) {
        this.open = open;
        this.navigation = navigation;
        this.gathering = open.jobs().latest();
        this.detailing = open.jobs().latest();
        open.shown().subscribe(_ -> gatherInFront());
        navigation.tab().subscribe(_ -> gatherInFront());
    }

    ReadOnlyObjectProperty<List<PrincipalSummary>> principals() {
        return principals.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PrincipalDetail>> detail() {
        return detail.getReadOnlyProperty();
    }

    OpenCase open() {
        return open;
    }

    void choose(PrincipalSummary summary) {
        chosen = Optional.of(summary.principal());
        CaseFile file = open.file();
        EventQuery query = others(open.shown().get().query()).and(term(summary.principal()));
        detailing.ask(
                _ -> {
                    List<SessionSummary> sessions = file.sessions(file.find(query));
                    return new PrincipalDetail(
                            summary, sessions, Writes.count(file, query), credentials(file, summary.principal()));
                },
                found -> detail.set(Optional.of(found)),
                open.problems());
    }

    private static Optional<CredentialRecord> credentials(CaseFile file, PrincipalKey principal) {
        return file.credentials().stream()
                .filter(record -> record.arn().equals(principal.text()))
                .reduce((_, later) -> later);
    }

    /// Shows the events of the chosen principal alone.
    void showOnly(PrincipalSummary summary) {
        show(others(open.query().get()).and(term(summary.principal())));
    }

    /// Shows the events of one session, of one action where it is named.
    void show(SessionSummary session, Optional<String> action) {
        EventQuery query = others(open.query().get()).and(term(session.principal()));
        query = session.who().accessKey().isEmpty()
                ? query.and(new Term.Matches(Field.SESSION, Glob.exactly(session.who().session())))
                : query.and(new Term.Matches(Field.KEY, Glob.literal(session.who().accessKey())));
        show(action.isEmpty() ? query : query.and(new Term.Matches(Field.ACTION, Glob.literal(action.get()))));
    }

    void show(EventQuery query) {
        open.ask(query);
        navigation.tab().set(Navigation.Tab.EVENTS);
    }

    // Like a facet: a list of all principals that follows every other term of the query.
    private static EventQuery others(EventQuery query) {
        return query.without(Facet.PRINCIPAL::isAskedBy);
    }

    private static Term term(PrincipalKey principal) {
        return new Term.Matches(Field.PRINCIPAL, Field.PRINCIPAL.exactly(principal.text()));
    }

    // Grouping reads every row; it waits until somebody looks.
    private void gatherInFront() {
        Shown shown = open.shown().get();
        if (navigation.tab().get() != Navigation.Tab.PRINCIPALS || gathered.filter(shown::equals).isPresent()) {
            return;
        }
        gathered = Optional.of(shown);
        CaseFile file = open.file();
        EventQuery others = others(shown.query());
        gathering.ask(_ -> file.principals(file.find(others)), this::take, open.problems());
    }

    private boolean isAskedFor(PrincipalSummary summary) {
        return open.query().get().terms().stream()
                .anyMatch(term -> term instanceof Term.Matches matches
                        && matches.field() == Field.PRINCIPAL
                        && matches.pattern().foundIn(summary.principal().text()));
    }

    private void take(List<PrincipalSummary> found) {
        principals.set(found);
        found.stream()
                .filter(one -> chosen.filter(one.principal()::equals).isPresent())
                .findFirst()
                .or(() -> found.stream().filter(this::isAskedFor).findFirst())
                .or(() -> found.stream().findFirst())
                .ifPresentOrElse(this::choose, () -> detail.set(Optional.empty()));
    }
}
