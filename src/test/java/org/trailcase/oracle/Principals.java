package org.trailcase.oracle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.request.Caller;

/// Who is named by the Principal or NotPrincipal of a statement.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" and "AWS JSON policy elements: NotPrincipal", read
/// 2026-11-24.
final class Principals {
    private final Caller caller;
    private final boolean hasBoundary;

    Principals(Caller caller, boolean hasBoundary) {
        this.caller = caller;
        this.hasBoundary = hasBoundary;
    }

    private record Name(String type, String text) {}

    Reach reach(WrittenStatement statement) {
        if (statement.has("Principal")) {
            return names(statement, "Principal").map(this::reach).reduce(Reach.NOT, Reach::orFurther);
        }
        if (!statement.has("NotPrincipal")) {
            return Reach.NOT;
        }
        boolean exempt = isExempt(names(statement, "NotPrincipal").toList());
        // A Deny with NotPrincipal always hits a principal that has a permissions boundary.
        return exempt && !(statement.denies() && hasBoundary) ? Reach.NOT : Reach.DIRECT;
    }

    private static Stream<Name> names(WrittenStatement statement, String element) {
        JsonValue written = statement.body().get(element).orElseThrow();
        return written instanceof JsonObject map
                ? map.members().stream()
                        .flatMap(member -> WrittenStatement.texts(Optional.of(member.value())).stream()
                                .map(text -> new Name(member.name(), text)))
                : Stream.of(new Name("*", written.scalar().orElseThrow()));
    }

    private Reach reach(Name name) {
        return switch (name.type()) {
            case "*" -> Reach.DIRECT;
            case "AWS" -> reachOfAws(name.text());
            case "Service" -> direct(caller instanceof Caller.Service(String host) && host.equals(name.text()));
            case "Federated" ->
                direct(caller instanceof Caller.ProviderUser(String provider) && provider.equals(name.text()));
            default ->
                throw new IllegalArgumentException("The oracle knows no principals of type " + name.type() + ".");
        };
    }

    private static Reach direct(boolean named) {
        return named ? Reach.DIRECT : Reach.NOT;
    }

    private Reach reachOfAws(String text) {
        if (text.equals("*")) {
            // All principals, like a lone "*"; but who is nothing than known to a provider is named as Federated.
            return direct(!(caller instanceof Caller.ProviderUser));
        }
        if (namesAccount(text)) {
            return Reach.ACCOUNT;
        }
        return namesCaller(text) ? Reach.DIRECT : namesBehind(text) ? Reach.BEHIND_SESSION : Reach.NOT;
    }

    private boolean namesAccount(String text) {
        return caller.account().isPresent()
                && (text.equals(caller.account().get())
                        || text.equals("arn:%s:iam::%s:root"
                                .formatted(partition(), caller.account().get())));
    }

    private String partition() {
        return switch (caller) {
            case Caller.User user -> user.arn().partition();
            case Caller.RoleSession session -> session.partition();
            case Caller.FederatedSession session -> session.arn().partition();
            case Caller.Root root -> root.partition();
            case Caller.Service _, Caller.ProviderUser _, Caller.Anonymous _, Caller.Unrecorded _ -> "";
        };
    }

    private boolean namesCaller(String text) {
        return switch (caller) {
            case Caller.User(Arn arn, Optional<String> id) -> text.equals(arn.text()) || id.equals(Optional.of(text));
            case Caller.RoleSession s ->
                text.equals("arn:%s:sts::%s:assumed-role/%s/%s"
                        .formatted(
                                s.partition(),
                                s.accountId(),
                                s.role(),
                                s.session().orElseThrow()));
            case Caller.FederatedSession session -> text.equals(session.arn().text());
            case Caller.Root _, Caller.Service _, Caller.ProviderUser _, Caller.Anonymous _, Caller.Unrecorded _ ->
                false;
        };
    }

    private boolean namesBehind(String text) {
        return switch (caller) {
            case Caller.RoleSession s ->
                s.uniqueId().equals(Optional.of(text))
                        || Arn.parse(text)
                                .filter(arn -> arn.partition().equals(s.partition())
                                        && arn.service().equals("iam")
                                        && arn.account().equals(s.accountId())
                                        && arn.resource().startsWith("role/")
                                        && arn.lastPiece().equals(s.role()))
                                .isPresent();
            case Caller.FederatedSession session ->
                session.user().filter(user -> text.equals(user.text())).isPresent();
            case Caller.User _,
                    Caller.Root _,
                    Caller.Service _,
                    Caller.ProviderUser _,
                    Caller.Anonymous _,
                    Caller.Unrecorded _ -> false;
        };
    }

    /// The whole chain must be listed: "validate the account first, then the role, then the assumed-role user".
    private boolean isExempt(List<Name> listed) {
        if (listed.stream().anyMatch(name -> name.text().equals("*") && reach(name) != Reach.NOT)) {
            return true;
        }
        boolean account = listed.stream().anyMatch(name -> name.type().equals("AWS") && namesAccount(name.text()));
        boolean behind = listed.stream().anyMatch(name -> name.type().equals("AWS") && namesBehind(name.text()));
        boolean itself = listed.stream().anyMatch(name -> reach(name) == Reach.DIRECT);
        return switch (caller) {
            case Caller.User _, Caller.FederatedSession _ -> account && itself;
            case Caller.RoleSession _ -> account && behind && itself;
            case Caller.Root _ -> account;
            case Caller.Service _, Caller.ProviderUser _, Caller.Anonymous _, Caller.Unrecorded _ -> itself;
        };
    }
}
