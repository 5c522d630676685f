package org.trailcase.policy.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.policy.request.Answer;

/// One entry of Resource or NotResource: `*`, or an ARN pattern that is compared part by part, so that a star does not
/// cross one of the first five colons.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource", read 2026-11-24. Variables are filled in behind the
/// fifth colon only (same guide, "IAM policy elements: Variables and tags").
public final class ResourcePattern {
    private static final int PARTS = CutArn.PARTS;

    private final Written written;
    private final boolean everything;
    private final List<Glob> head;
    // The head as text, where it has no wildcards: it is compared at one go.
    private final Optional<String> plainHead;
    private final Template last;
    private final boolean complete;
    private final boolean typeIsWild;

    public ResourcePattern(Written written, PolicyVersion version) {
        String[] parts = written.text().split(":", PARTS);
        this.written = written;
        this.everything = Glob.of(written.text()).isEverything();
        this.complete = parts.length == PARTS;
        this.head = Stream.of(parts).limit(PARTS - 1).map(Glob::of).toList();
        this.plainHead = complete && head.stream().allMatch(part -> part.only().isPresent())
                ? Optional.of(written.text().substring(0, written.text().length() - parts[PARTS - 1].length()))
                : Optional.empty();
        this.last = Template.of(complete ? parts[PARTS - 1] : "*", version, true);
        // Buckets have no type word: their name comes first.
        this.typeIsWild = complete && !parts[2].equals("s3") && Glob.of(parts[PARTS - 1]).hasWildcardInsideTypeWord();
    }

    public Written written() {
        return written;
    }

    Stream<String> keys() {
        return last.keys();
    }

    Stream<UnknownFact> unknown(Matching matching) {
        return last.unknown(matching);
    }

    /// Whether a variable of the pattern has no value in this request.
    boolean lacksValue(Matching matching) {
        return last.resolve(matching) instanceof Template.NoValue;
    }

    public Answer answer(Matching matching) {
        if (everything) {
            return Answer.YES;
        }
        return switch (matching.resourceName()) {
            case ResourceName.Whole(CutArn arn) -> ofWhole(arn, matching);
            case ResourceName.Everything _ -> ofEverything(matching);
            case ResourceName.Holes(List<Glob> parts) -> ofHoles(parts, matching);
            case ResourceName.Unknown _ -> Answer.UNKNOWN;
        };
    }

    private Answer ofWhole(CutArn arn, Matching matching) {
        if (!(plainHead.isPresent() ? arn.startsWith(plainHead.get()) : arn.beginsWith(head))) {
            return Answer.NO;
        }
        return switch (last.resolve(matching)) {
            case Template.NoValue _ -> Answer.NO;
            case Template.Filled(Glob glob, boolean exact) ->
                arn.matches(PARTS - 1, glob) ? reservations(exact ? Answer.YES : Answer.UNKNOWN, matching) : Answer.NO;
        };
    }

    private Answer ofHoles(List<Glob> parts, Matching matching) {
        Answer all = Answer.YES;
        for (int i = 0; i < head.size(); i++) {
            all = all.and(head.get(i).matchesAllOf(i < parts.size() ? parts.get(i) : Glob.literal("")));
        }
        Glob name = parts.size() == PARTS ? parts.getLast() : Glob.literal("");
        Answer ofName =
                switch (last.resolve(matching)) {
                    case Template.NoValue _ -> Answer.NO;
                    case Template.Filled(Glob glob, boolean exact) -> {
                        Answer answer = glob.matchesAllOf(name);
                        yield exact || answer == Answer.NO ? answer : Answer.UNKNOWN;
                    }
                };
        return reservations(all.and(ofName), matching);
    }

    // An action that knows no resources is authorised against "*": an ARN does not reach it. Whether an ARN made of
    // wildcards does is left open by AWS.
    private Answer ofEverything(Matching matching) {
        boolean wild = last.isConstant()
                && last.resolve(matching) instanceof Template.Filled(Glob glob, _)
                && glob.isEverything();
        return Answer.of(wild && !matching.usual(OpenQuestion.WILD_ARN_FOR_ACTION_WITHOUT_RESOURCES));
    }

    private Answer reservations(Answer answer, Matching matching) {
        boolean refused = answer != Answer.NO
                && ((typeIsWild && !matching.usual(OpenQuestion.RESOURCE_TYPE_WILDCARD))
                        || (!complete && !matching.usual(OpenQuestion.INCOMPLETE_ARN)));
        return refused ? Answer.NO : answer;
    }
}
