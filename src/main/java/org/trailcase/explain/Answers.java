package org.trailcase.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trailcase.catalog.Catalog;
import org.trailcase.evidence.Evidence;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.answer.AwsAnswer;

/// AWS's own answers in the evidence, by the event that each is about.
///
/// An answer is about an event because the examiner says so, because it has the authorization id of the event's message,
/// or because of all denied calls in the case that one alone fits. Where several fit, it is about none.
public final class Answers {
    public static final Answers NONE = new Answers(Map.of(), List.of());

    private final Map<String, Map<Answered.How, List<AwsAnswer>>> byEvent;
    private final List<Unlinked> unlinked;

    private Answers(Map<String, Map<Answered.How, List<AwsAnswer>>> byEvent, List<Unlinked> unlinked) {
        this.byEvent = Map.copyOf(byEvent);
        this.unlinked = List.copyOf(unlinked);
    }

    /// The answers that a case holds.
    public static Answers of(Evidence evidence) {
        return of(evidence.catalog(), evidence.answers(), evidence::deniedCalls);
    }

    /// `denied` gives the denied calls that an answer may be about, those of its principal; it may be lazy.
    static Answers of(
            Catalog catalog, List<AwsAnswer> answers, Function<AwsAnswer, Stream<Event>> denied) {
        return answers.isEmpty() ? NONE : new Linking(catalog).link(answers, denied);
    }

    /// What AWS answered about this event, if it was denied and there is an answer. Of several evaluations the denied one
    /// is the answer: all that a call needs must be allowed.
    Optional<Answered> about(Event event) {
        if (event.outcome() != Outcome.DENIED || event.eventId().isEmpty()) {
            return Optional.empty();
        }
        Map<Answered.How, List<AwsAnswer>> found = byEvent.getOrDefault(event.eventId().get(), Map.of());
        return found.entrySet().stream().findFirst().flatMap(one -> deciding(one.getKey(), one.getValue()));
    }

    /// The answers that are about no certain event.
    public List<Unlinked> unlinked() {
        return unlinked;
    }

    private static Optional<Answered> deciding(Answered.How how, List<AwsAnswer> answers) {
        return Stream.of(
                        AwsAnswer.Decision.EXPLICIT_DENY,
                        AwsAnswer.Decision.IMPLICIT_DENY,
                        AwsAnswer.Decision.ALLOWED)
                .flatMap(decision -> answers.stream().filter(answer -> answer.decision() == decision))
                .findFirst()
                .map(answer -> new Answered(
                        answer, how, answers.stream().filter(other -> other != answer).toList()));
    }

    /// Finds the event of each answer.
    private static final class Linking {
        private final AnswerFit fit;
        private final Map<String, Map<Answered.How, List<AwsAnswer>>> byEvent = new HashMap<>();
        private final List<Unlinked> unlinked = new ArrayList<>();

        Linking(Catalog catalog) {
            this.fit = new AnswerFit(catalog);
        }

        Answers link(List<AwsAnswer> answers, Function<AwsAnswer, Stream<Event>> denied) {
            answers.forEach(answer -> {
                if (answer.call().events().isEmpty()) {
                    search(answer, denied);
                } else {
                    answer.call().events().forEach(event -> put(event, Answered.How.TOLD, answer));
                }
            });
            return new Answers(byEvent, unlinked);
        }

        // Two that fit are enough to know that it cannot be told; only an authorization id could still decide.
        private void search(AwsAnswer answer, Function<AwsAnswer, Stream<Event>> denied) {
            Set<String> fitting = new LinkedHashSet<>();
            try (Stream<Event> calls = denied.apply(answer)) {
                for (Iterator<Event> each = calls.iterator(); each.hasNext(); ) {
                    Event event = each.next();
                    Optional<Denial> denial = event.errorMessage().flatMap(Denial::parse);
                    if (AnswerFit.hasSameId(answer, denial)) {
                        event.eventId().ifPresent(id -> put(id, Answered.How.AUTHORIZATION_ID, answer));
                        return;
                    }
                    if (fitting.size() < 2 && fit.fits(answer, event, denial)) {
                        event.eventId().ifPresent(fitting::add);
                    } else if (fitting.size() > 1 && answer.form() == AwsAnswer.Form.DECODED_MESSAGE) {
                        break;
                    }
                }
            }
            if (fitting.size() == 1) {
                put(fitting.iterator().next(), Answered.How.FITS, answer);
            } else {
                unlinked.add(new Unlinked(answer, why(fitting.isEmpty())));
            }
        }

        private static String why(boolean none) {
            return none
                    ? "No denied call in the case fits it."
                    : "Several denied calls in the case fit it: import it again with --about and the id of the event.";
        }

        private void put(String event, Answered.How how, AwsAnswer answer) {
            byEvent.computeIfAbsent(event, _ -> new EnumMap<>(Answered.How.class))
                    .computeIfAbsent(how, _ -> new ArrayList<>())
                    .add(answer);
        }
    }
}
