package org.trailcase.policy.properties;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;

/// Makes up requests and policies that have much to do with each other: most elements are written to match.
final class Worlds {
    private static final String HOME = "111122223333";
    private static final String ABROAD = "444455556666";

    private final Conditions conditions;

    Worlds(Conditions conditions) {
        this.conditions = conditions;
    }

    /// Worlds of which everything is known.
    Arbitrary<World> all() {
        return Combinators.combine(scene(), context(), layers()).as(Worlds::world);
    }

    /// The same without the layers that only limit: what is left hangs more often on a single condition.
    Arbitrary<World> ofFewLayers() {
        return all().map(world -> {
            Map<PolicyType, LayerDraft> layers = new EnumMap<>(world.layers());
            List.of(PolicyType.RCP, PolicyType.VPC_ENDPOINT, PolicyType.PERMISSIONS_BOUNDARY)
                    .forEach(layers::remove);
            return new World(world.scene(), world.context(), layers);
        });
    }

    // A layer that the caller or the action cannot have is left out.
    private static World world(Scene scene, Map<ContextKey, ContextValue> context, Map<PolicyType, LayerDraft> layers) {
        Map<PolicyType, LayerDraft> possible = new EnumMap<>(layers);
        possible.remove(scene.resourceSide() == PolicyType.TRUST ? PolicyType.RESOURCE : PolicyType.TRUST);
        if (!scene.isSession()) {
            possible.remove(PolicyType.SESSION);
        }
        if (!scene.caller().hasIdentityPolicies()) {
            possible.remove(PolicyType.PERMISSIONS_BOUNDARY);
            possible.put(PolicyType.IDENTITY, new LayerDraft(LayerDraft.Knowledge.WHOLE, List.of(List.of())));
        }
        return new World(scene, context, possible);
    }

    private static Arbitrary<Scene> scene() {
        return Combinators.combine(
                        caller(),
                        targets(),
                        Arbitraries.frequency(
                                Tuple.of(6, Optional.of(HOME)),
                                Tuple.of(2, Optional.of(ABROAD)),
                                Tuple.of(1, Optional.<String>empty())))
                .as((caller, target, account) ->
                        ofProvider(new Scene(caller, target.action(), target.resources(), account)));
    }

    // Only the calls that assume a role by a provider's word have a caller who is nothing but known to a provider.
    private static Scene ofProvider(Scene scene) {
        boolean byProvider = scene.action().name().startsWith("AssumeRoleWith");
        Caller caller =
                byProvider ? new Caller.ProviderUser("arn:aws:iam::111122223333:saml-provider/idp") : scene.caller();
        return new Scene(caller, scene.action(), scene.resources(), scene.resourceAccount());
    }

    private static Arbitrary<Caller> caller() {
        Caller user =
                new Caller.User(arn("arn:aws:iam::111122223333:user/team/alice"), Optional.of("AIDAEXAMPLEEXAMPLE123"));
        return Arbitraries.frequency(
                Tuple.of(6, user),
                Tuple.of(6, session("app", "arn:aws:iam::111122223333:role/team/app")),
                Tuple.of(
                        1,
                        session(
                                "AWSServiceRoleForX",
                                "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX")),
                Tuple.of(
                        2,
                        new Caller.FederatedSession(
                                arn("arn:aws:sts::111122223333:federated-user/x"),
                                Optional.of(arn("arn:aws:iam::111122223333:user/alice")))),
                Tuple.of(2, new Caller.Root("aws", HOME)),
                Tuple.of(1, new Caller.Service("lambda.amazonaws.com")),
                Tuple.of(1, new Caller.Anonymous()));
    }

    private static Caller session(String role, String arn) {
        return new Caller.RoleSession(
                "aws", HOME, role, Optional.of("s-1"), Optional.of(arn(arn)), Optional.of("AROAEXAMPLEEXAMPLE123"));
    }

    private static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }

    private record Target(ActionName action, List<String> resources) {
        Target(String action, String... resources) {
            this(ActionName.parse(action).orElseThrow(), List.of(resources));
        }
    }

    private static Arbitrary<Target> targets() {
        return Arbitraries.frequency(
                Tuple.of(6, new Target("s3:GetObject", "arn:aws:s3:::bkt/home/alice/k.txt")),
                Tuple.of(2, new Target("s3:ListAllMyBuckets", "*")),
                Tuple.of(1, new Target("s3:PutBucketPolicy", "arn:aws:s3:::acme-bkt")),
                Tuple.of(
                        2,
                        new Target(
                                "ec2:TerminateInstances",
                                "arn:aws:ec2:eu-west-1:111122223333:instance/i-1",
                                "arn:aws:ec2:eu-west-1:111122223333:instance/i-2")),
                Tuple.of(2, new Target("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:alice-queue")),
                Tuple.of(3, new Target("kms:Decrypt", "arn:aws:kms:eu-west-1:111122223333:key/k-1")),
                Tuple.of(1, new Target("kms:ListKeys", "*")),
                Tuple.of(
                        2,
                        new Target("lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:111122223333:function:etl:prod")),
                Tuple.of(2, new Target("sts:AssumeRole", "arn:aws:iam::111122223333:role/target")),
                Tuple.of(1, new Target("sts:TagSession", "arn:aws:iam::111122223333:role/target")),
                Tuple.of(1, new Target("sts:AssumeRoleWithSAML", "arn:aws:iam::111122223333:role/target")));
    }

    private static Arbitrary<Map<ContextKey, ContextValue>> context() {
        List<Arbitrary<ContextValue>> values = Stream.of(ContextKey.values())
                .map(key -> Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just((ContextValue) ContextValue.ABSENT)),
                        Tuple.of(3, Arbitraries.of(key.present()))))
                .toList();
        return Combinators.combine(values).as(drawn -> {
            Map<ContextKey, ContextValue> context = new EnumMap<>(ContextKey.class);
            for (ContextKey key : ContextKey.values()) {
                context.put(key, drawn.get(key.ordinal()));
            }
            return context;
        });
    }

    private Arbitrary<Map<PolicyType, LayerDraft>> layers() {
        List<Arbitrary<LayerDraft>> drafts =
                Stream.of(PolicyType.values()).map(this::layer).toList();
        return Combinators.combine(drafts).as(drawn -> {
            Map<PolicyType, LayerDraft> layers = new EnumMap<>(PolicyType.class);
            for (PolicyType type : PolicyType.values()) {
                layers.put(type, drawn.get(type.ordinal()));
            }
            return layers;
        });
    }

    private Arbitrary<LayerDraft> layer(PolicyType type) {
        Arbitrary<LayerDraft> none = Arbitraries.just(LayerDraft.NO_SUCH_LAYER);
        return switch (type) {
            case IDENTITY -> level(0, 2).map(level -> held(List.of(level)));
            case RESOURCE, TRUST ->
                Arbitraries.frequencyOf(
                        Tuple.of(1, none), Tuple.of(3, level(1, 1).map(level -> held(List.of(level)))));
            case PERMISSIONS_BOUNDARY, SESSION, VPC_ENDPOINT ->
                Arbitraries.frequencyOf(
                        Tuple.of(3, none), Tuple.of(1, level(1, 1).map(level -> held(List.of(level)))));
            case SCP, RCP ->
                Arbitraries.frequencyOf(
                        Tuple.of(3, none),
                        Tuple.of(1, level(1, 2).list().ofMinSize(1).ofMaxSize(3).map(Worlds::held)));
        };
    }

    private static LayerDraft held(List<List<PolicyDraft>> levels) {
        return new LayerDraft(LayerDraft.Knowledge.WHOLE, levels);
    }

    private Arbitrary<List<PolicyDraft>> level(int fewest, int most) {
        Arbitrary<PolicyDraft> policy = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false)),
                        statement().list().ofMinSize(1).ofMaxSize(3))
                .as(PolicyDraft::new);
        return policy.list().ofMinSize(fewest).ofMaxSize(most);
    }

    private Arbitrary<StatementDraft> statement() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
                        rarely(),
                        shapes(ActionShape.class, ActionShape.EXACT, ActionShape.EVERYTHING, ActionShape.WHOLE_SERVICE),
                        rarely(),
                        shapes(
                                ResourceShape.class,
                                ResourceShape.EVERYTHING,
                                ResourceShape.EXACT,
                                ResourceShape.BEGINNING),
                        rarely(),
                        shapes(Named.class, Named.EVERYONE, Named.ITSELF, Named.BEHIND_IT),
                        conditions.some())
                .as(StatementDraft::new);
    }

    private static Arbitrary<Boolean> rarely() {
        return Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true));
    }

    @SafeVarargs
    private static <E extends Enum<E>> Arbitrary<List<E>> shapes(Class<E> all, E... likely) {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(likely)), Tuple.of(1, Arbitraries.of(all)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
