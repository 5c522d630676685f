package org.trailcase.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.IssuedSession.Issuer;
import org.trailcase.history.IssuedSession.SessionPolicies;
import org.trailcase.history.IssuedSession.SessionTags;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;
import org.trailcase.trail.Redacted;
import org.trailcase.trail.UserIdentity;

/// Reads what a call that issued credentials says of the session. Texts that recur are kept once.
///
/// Source of the parameter names: STS API Reference, "AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity",
/// "AssumeRoot", "GetFederationToken", "GetSessionToken", read 2026-11-24.
final class IssuedSessionReader {
    private static final List<String> POLICIES = List.of("policy", "policyArns", "taskPolicyArn");
    private static final List<String> TAGS = List.of("tags", "principalTags", "transitiveTagKeys");
    private static final JsonObject NOTHING = JsonObject.builder().build();

    private final Map<String, String> texts = new HashMap<>();

    IssuedSession read(Recorded recorded) {
        Event event = recorded.event();
        Optional<JsonObject> asked = event.requestParameters();
        JsonObject request = asked.orElse(NOTHING);
        JsonObject answer = event.responseElements().orElse(NOTHING);
        return new IssuedSession(
                new IssuedSession.Call(event.eventId().orElse(""), once(event.name().name()), event.time(), once(recorded.exhibit()), once(recorded.sha256())),
                session(answer),
                asked.isPresent(),
                policies(event, request),
                tags(request, asked.isPresent()),
                text(request, "serialNumber"),
                text(request, "sourceIdentity").or(() -> text(answer, "sourceIdentity")),
                provider(event, request, answer),
                issuer(event));
    }

    private Optional<String> session(JsonObject answer) {
        return answer.object("assumedRoleUser")
                .or(() -> answer.object("federatedUser"))
                .flatMap(user -> text(user, "arn"));
    }

    private SessionPolicies policies(Event event, JsonObject request) {
        if (POLICIES.stream().anyMatch(member -> Redacted.isIn(request, member))) {
            return SessionPolicies.doubted("The record of %s (event %s) does not tell which session policies it set."
                    .formatted(event.name().name(), event.eventId().orElse("without id")));
        }
        Optional<String> inline = text(request, "policy")
                .or(() -> request.object("policy").map(JsonWriter::compact).map(this::once));
        List<String> managed = new ArrayList<>();
        request.array("policyArns").ifPresent(list -> {
            list.objects().flatMap(one -> text(one, "arn").stream()).forEach(managed::add);
            list.items().stream().flatMap(one -> one.asText().stream()).map(this::once).forEach(managed::add);
        });
        request.object("taskPolicyArn")
                .flatMap(one -> text(one, "arn"))
                .or(() -> text(request, "taskPolicyArn"))
                .ifPresent(managed::add);
        return inline.isEmpty() && managed.isEmpty() ? SessionPolicies.NONE : new SessionPolicies(inline, managed);
    }

    // AssumeRole lists tags; the calls with an identity provider record those of its assertion as one object.
    private SessionTags tags(JsonObject request, boolean recorded) {
        Map<String, String> values = new LinkedHashMap<>();
        request.array("tags").ifPresent(list -> list.objects().forEach(tag -> text(tag, "key")
                .ifPresent(key -> put(key, tag.scalar("value").orElse(""), values))));
        request.object("principalTags").ifPresent(tags -> tags.members().forEach(tag ->
                tag.value().scalar().ifPresent(value -> put(tag.name(), value, values))));
        Set<String> transitive = new HashSet<>();
        request.array("transitiveTagKeys").ifPresent(list -> list.items().stream()
                .flatMap(one -> one.asText().stream())
                .filter(key -> !Redacted.is(key))
                .map(this::once)
                .forEach(transitive::add));
        boolean complete = recorded && TAGS.stream().noneMatch(member -> Redacted.isIn(request, member));
        return values.isEmpty() && transitive.isEmpty() && complete
                ? SessionTags.NONE
                : new SessionTags(values, transitive, complete);
    }

    private void put(String key, String value, Map<String, String> values) {
        if (!Redacted.is(key) && !Redacted.is(value)) {
            values.put(once(key), once(value));
        }
    }

    private Optional<String> provider(Event event, JsonObject request, JsonObject answer) {
        return switch (event.name().name()) {
            case "AssumeRoleWithSAML" -> text(request, "principalArn");
            case "AssumeRoleWithWebIdentity" ->
                text(answer, "provider")
                        .or(() -> event.identity().raw().text("identityProvider").map(this::once))
                        .or(() -> text(request, "providerId"));
            default -> Optional.empty();
        };
    }

    private Issuer issuer(Event event) {
        UserIdentity who = event.identity();
        Optional<String> service = who instanceof UserIdentity.AwsService ? who.invokedBy() : Optional.empty();
        return new Issuer(
                who.arn().map(this::once),
                service.map(this::once),
                who.accessKeyId().map(this::once),
                mayHaveTags(who));
    }

    // Only a session of a role can hand tags on; of a caller in another account the record shows no more than an id.
    private static boolean mayHaveTags(UserIdentity who) {
        return switch (who) {
            case UserIdentity.AssumedRole _, UserIdentity.Unrecognised _, UserIdentity.NoIdentity _ -> true;
            case UserIdentity.AwsAccount account ->
                account.principalId().filter(id -> id.startsWith("AIDA")).isEmpty();
            case UserIdentity.Root _,
                    UserIdentity.IamUser _,
                    UserIdentity.Role _,
                    UserIdentity.FederatedUser _,
                    UserIdentity.Anonymous _,
                    UserIdentity.AwsService _,
                    UserIdentity.SamlUser _,
                    UserIdentity.WebIdentityUser _,
                    UserIdentity.IdentityCenterUser _,
                    UserIdentity.Directory _ -> false;
        };
    }

    private Optional<String> text(JsonObject object, String name) {
        return object.scalar(name).filter(text -> !text.isEmpty()).map(this::once);
    }

    private String once(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
