package org.trailcase.history.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.trailcase.history.layer.Between;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;

/// Calls to Organizations whose records do not say what they concerned: each may have changed anything of its kind.
final class UntargetedCalls {

    /// What such a call may have changed.
    enum Changed {
        ATTACHMENTS("which policies were attached here"),
        TEXT("the text of a policy"),
        PLACE("where the account stood");

        private final String words;

        Changed(String words) {
            this.words = words;
        }
    }

    private record Untargeted(Call call, Changed changed) {}

    private final List<Untargeted> calls = new ArrayList<>();

    void add(Call call, Changed changed) {
        calls.add(new Untargeted(call, changed));
    }

    /// The points of those that may have changed what hung on a node, or the text of what did.
    List<Point> points() {
        return calls.stream()
                .filter(one -> one.changed() != Changed.PLACE)
                .map(one -> one.call().point())
                .toList();
    }

    /// Sentences about the calls between what an exhibit or a call shows and a point: what was shown may not have held there.
    List<String> between(PolicySource shown, Point at, Changed changed, Predicate<Call> concerns) {
        return calls.stream()
                .filter(one -> one.changed() == changed && Between.mayLie(one.call().point(), shown, at))
                .map(Untargeted::call)
                .filter(concerns)
                .map(call -> sentence(call, changed))
                .toList();
    }

    /// Whether a policy that was shown on a node hung there at the point all the same: attaching takes none off, and what
    /// hangs there after one was taken off hung there before.
    static boolean leavesAttached(Call call, Point at) {
        return call.name().equals(call.point().isBefore(at) ? "AttachPolicy" : "DetachPolicy");
    }

    /// Whether a policy that was shown not to hang on a node did not hang there at the point all the same.
    static boolean leavesApart(Call call, Point at) {
        return call.name().equals(call.point().isBefore(at) ? "DetachPolicy" : "AttachPolicy");
    }

    private static String sentence(Call call, Changed changed) {
        return "The record of %s (event %s) does not say what it concerned: it may have changed %s."
                .formatted(call.described(), call.source().eventId().orElse("without id"), changed.words);
    }
}
