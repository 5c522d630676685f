package org.trailcase.history.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;

/// When calls made functions and deleted them: their versions and aliases, and the policies of these, came and went with
/// them.
///
/// Source: AWS Lambda API Reference, "CreateFunction", "DeleteFunction" (without a qualifier: the function with all versions
/// and aliases) and "AddPermission" (a qualifier restricts it to one version or alias), read 2026-11-24.
final class FunctionLives {
    private static final ArnTemplate LISTED =
            new ArnTemplate("arn:{partition}:lambda:{region}:{account}:function:{functionName}");

    private final Map<String, List<Turn>> turns = new HashMap<>();

    private record Turn(Call call, boolean begins) {}

    /// A function is made without a policy, and so is what it will have of versions and aliases.
    static boolean made(Call call, Store store) {
        Optional<String> arn = LambdaNames.made(call).or(() -> LISTED.fill(call));
        arn.ifPresent(named -> {
            Kept function = store.of(named, call);
            WholePolicies.begun(call, function);
            store.functions().begun(function, call);
        });
        return arn.isPresent();
    }

    /// With a qualifier only that version goes.
    ///
    /// Source: AWS Lambda API Reference, "DeleteFunction" (Qualifier), read 2026-11-24.
    static boolean gone(Call call, Store store) {
        Optional<String> arn = LambdaNames.arn(call).or(() -> LISTED.fill(call));
        arn.ifPresent(named -> {
            Kept kept = store.of(named, call);
            WholePolicies.ended(call, kept);
            if (!ResourceArns.hasQualifier(kept.arn())) {
                store.functions().ended(kept, call);
            }
        });
        return arn.isPresent();
    }

    // That the policy of an alias goes with the alias is engineering knowledge.
    static boolean aliasGone(Call call, Store store) {
        Optional<String> arn = LambdaNames.alias(call);
        arn.ifPresent(named -> WholePolicies.ended(call, store.of(named, call)));
        return arn.isPresent();
    }

    private void begun(Kept function, Call call) {
        add(function, new Turn(call, true));
    }

    private void ended(Kept function, Call call) {
        add(function, new Turn(call, false));
    }

    private void add(Kept function, Turn turn) {
        turns.computeIfAbsent(function.arn(), _ -> new ArrayList<>()).add(turn);
    }

    /// Whether it is a version or an alias of a function that a call made or deleted.
    boolean know(String arn) {
        return isPart(arn) && turns.containsKey(ResourceArns.unqualified(arn));
    }

    /// What the function's life tells of the policy of one of its versions or aliases.
    void tell(Kept part) {
        List<Turn> ofFunction = isPart(part.arn())
                ? turns.getOrDefault(ResourceArns.unqualified(part.arn()), List.of())
                : List.of();
        for (Turn turn : ofFunction) {
            Call call = turn.call();
            Standing none = Standing.nothing(call.source());
            if (turn.begins()) {
                part.policy.put(call.point(), none, Standing.whole(Optional.empty(), call.source()));
            } else {
                part.policy.put(call.point(), WholePolicies.before(call, part), none);
            }
        }
    }

    private static boolean isPart(String arn) {
        return arn.contains(":lambda:") && arn.contains(":function:") && ResourceArns.hasQualifier(arn);
    }
}
