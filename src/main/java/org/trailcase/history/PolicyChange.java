package org.trailcase.history;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.trailcase.history.account.IamCalls;
import org.trailcase.history.beside.KeyGrants;
import org.trailcase.history.beside.PublicAccessBlocks;
import org.trailcase.history.layer.Call;
import org.trailcase.history.organization.Organizations;
import org.trailcase.history.resource.ResourcePolicies;

/// A successful call that changed policies, as the trail itself recorded it.
///
/// `sentence` says what it did: "PutRolePolicy put the inline policy work on role DataLake". `concerns` are the ARNs, or
/// the kinds and names, that it was about; none where its record does not say.
public record PolicyChange(
        Instant time, String eventId, String eventName, String account, String sentence, Set<String> concerns) {

    public PolicyChange {
        concerns = Set.copyOf(concerns);
    }

    /// `resources` are the ARNs and ids of what hung on nobody: resources, nodes and policies of an organisation.
    static PolicyChange of(Call call, Set<String> resources) {
        return new PolicyChange(
                call.time(),
                call.source().eventId().orElse(""),
                call.name(),
                call.account(),
                ChangeWords.sentence(call, resources),
                ChangeWords.concerns(call, resources));
    }

    /// The same, saying which policies AWS itself wrote.
    PolicyChange with(Set<String> writtenByAws) {
        return writtenByAws.isEmpty()
                ? this
                : new PolicyChange(
                        time,
                        eventId,
                        eventName,
                        account,
                        "%s, with AWS's %s".formatted(sentence, String.join(", ", writtenByAws)),
                        concerns);
    }

    // What a role may do is no matter of who may take it on.
    boolean isOfTheThingItself() {
        return !IamCalls.names().contains(eventName)
                || eventName.startsWith("Create")
                || eventName.equals("UpdateAssumeRolePolicy");
    }

    /// The names of all calls that a history wants to be told.
    public static Set<String> eventNames() {
        Set<String> names = new HashSet<>(IamCalls.names());
        names.addAll(ResourcePolicies.names());
        names.addAll(Organizations.names());
        names.addAll(KeyGrants.names());
        names.addAll(PublicAccessBlocks.names());
        return names;
    }
}
