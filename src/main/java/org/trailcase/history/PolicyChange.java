package org.trailcase.history;

import java.time.Instant;
import java.util.Set;
import org.trailcase.history.account.IamCalls;
import org.trailcase.history.layer.Call;

/// A successful call that changed policies, as the trail itself recorded it.
///
/// `sentence` says what it did: "PutRolePolicy put the inline policy work on role DataLake". `concerns` are the ARNs, or
/// the kinds and names, that it was about; none where its record does not say.
public record PolicyChange(
        Instant time, String eventId, String eventName, String account, String sentence, Set<String> concerns) {

    public PolicyChange {
        concerns = Set.copyOf(concerns);
    }

    static PolicyChange of(Call call) {
        return new PolicyChange(
                call.time(),
                call.source().eventId().orElse(""),
                call.name(),
                call.account(),
                ChangeWords.sentence(call),
                ChangeWords.concerns(call));
    }

    // What a role may do is no matter of who may take it on.
    boolean isOfTheThingItself() {
        return !IamCalls.names().contains(eventName)
                || eventName.startsWith("Create")
                || eventName.equals("UpdateAssumeRolePolicy");
    }

    /// The names of all calls that a history wants to be told.
    public static Set<String> eventNames() {
        return IamCalls.names();
    }
}
