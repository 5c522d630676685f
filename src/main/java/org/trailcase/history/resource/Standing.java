package org.trailcase.history.resource;

import java.util.List;
import java.util.Optional;
import org.trailcase.history.track.Known;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What is known of the policy of one resource at one moment: its text, or none.
///
/// Where that is not all, `missing` is a sentence that says what is. `gone` says that the resource itself was not there.
/// Where not even the text is certain to have been in force, `doubt` says why. `source` is what made or showed it as it is;
/// `origins` tells of each statement where it was found, and is empty where all of it was found there.
record Standing(
        Optional<WrittenPolicy> text,
        PolicySource source,
        Optional<String> missing,
        boolean gone,
        Optional<String> doubt,
        List<PolicySource> origins) {

    static Standing whole(Optional<WrittenPolicy> text, PolicySource source) {
        return new Standing(text, source, Optional.empty(), false, Optional.empty(), List.of());
    }

    static Standing unknown(String why, PolicySource source) {
        return new Standing(Optional.empty(), source, Optional.of(why), false, Optional.empty(), List.of());
    }

    /// The resource was not there, and no policy with it.
    static Standing nothing(PolicySource source) {
        return new Standing(Optional.empty(), source, Optional.empty(), true, Optional.empty(), List.of());
    }

    boolean isWhole() {
        return missing.isEmpty();
    }

    boolean isKnownToBeThere() {
        return !gone && isWhole();
    }

    /// The same, of which something is not known.
    Standing lacking(String why) {
        return new Standing(text, source, Optional.of(missing.orElse(why)), gone, doubt, origins);
    }

    /// The same, which may not have been so at all.
    Standing doubted(String why) {
        return new Standing(text, source, Optional.of(missing.orElse(why)), gone, Optional.of(doubt.orElse(why)), origins);
    }

    /// What is known of the text.
    Known<Optional<WrittenPolicy>> known() {
        return new Known.Is<>(text, source).doubted(doubt.stream().toList());
    }

    /// The policy with one more statement, which took the place of any other with its Sid.
    Standing with(String sid, JsonObject statement, String name, PolicySource origin) {
        return changed(Statements.with(told(), sid, new Statements.Told(statement, origin), name), origin);
    }

    /// The policy without the statement of this Sid.
    Standing without(String sid, PolicySource origin) {
        return text.filter(policy -> Statements.has(policy, sid)).isPresent()
                ? changed(Statements.without(told().orElseThrow(), sid), origin)
                : this;
    }

    private Optional<Statements.Policy> told() {
        return text.map(policy -> new Statements.Policy(policy, source.at(policy.pointer()), origins));
    }

    private Standing changed(Statements.Edited edited, PolicySource origin) {
        return switch (edited) {
            case Statements.Edited.Text(var policy, var origins) ->
                new Standing(policy, origin, missing, false, doubt, origins);
            case Statements.Edited.Unreadable(String why) -> unknown(why, origin);
        };
    }
}
