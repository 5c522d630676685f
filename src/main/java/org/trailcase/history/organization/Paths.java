package org.trailcase.history.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;

/// The way from a node up to its root at one moment.
///
/// `nodes` stand from the top down, as far as they are known: the root too where only what stands between is not.
/// `missing` is a sentence where the way to the root is not known whole; `outside` says that the node stood in no
/// organisation.
record Paths(List<Node> nodes, Optional<String> root, Optional<String> missing, boolean outside) {

    // No organisation is deeper: a loop in odd evidence ends here.
    // Source: AWS Organizations User Guide, "Quotas for AWS Organizations" (OU nesting), read 2026-11-24.
    private static final int DEEPEST = 12;

    static Paths of(Tree tree, String id, Point at) {
        List<Node> up = new ArrayList<>();
        String current = id;
        while (up.size() < DEEPEST) {
            Optional<Node> node = tree.find(current);
            node.ifPresent(up::add);
            if (current.startsWith("r-")) {
                return new Paths(up.reversed(), Optional.of(current), Optional.empty(), false);
            }
            String below = current;
            Optional<Known<Optional<String>>> parent = node.flatMap(one -> one.parent.at(at));
            if (parent.isEmpty()) {
                return broken(tree, current, up, "No exhibit and no call in the trail shows where %s stood in an organisation."
                        .formatted(below));
            }
            switch (parent.get()) {
                case Known.Is<Optional<String>>(var above, _) -> {
                    if (above.isEmpty()) {
                        return new Paths(up.reversed(), rootInId(below), Optional.empty(), true);
                    }
                    current = above.get();
                }
                case Known.Perhaps<Optional<String>>(_, String why, _) -> {
                    return broken(tree, below, up, why);
                }
                case Known.Unknown<Optional<String>>(String why, _) -> {
                    return broken(tree, below, up, why);
                }
            }
        }
        return broken(tree, current, up, "The way from %s to the root of its organisation leads in a circle.".formatted(id));
    }

    // Whatever stands between, an account is reached by what hangs on the root; and no unit leaves its root.
    // Source: AWS Organizations User Guide, "SCP evaluation" (every level from the root down), read 2026-11-24.
    private static Paths broken(Tree tree, String top, List<Node> up, String why) {
        Optional<String> root = rootInId(top);
        root.flatMap(tree::find).ifPresent(up::add);
        return new Paths(up.reversed(), root, Optional.of(why), false);
    }

    // The id of a unit tells its root's.
    // Source: AWS Organizations API Reference, "OrganizationalUnit" (Id: ou-, the root's letters, …), read 2026-11-24.
    private static Optional<String> rootInId(String id) {
        String[] pieces = id.split("-");
        return pieces.length == 3 && pieces[0].equals("ou") ? Optional.of("r-" + pieces[1]) : Optional.empty();
    }

    /// Whether a node stood under this root.
    static boolean isUnder(Tree tree, Node node, String root, Point at) {
        return node.id().equals(root)
                || rootInId(node.id()).filter(root::equals).isPresent()
                || of(tree, node.id(), at).root().filter(root::equals).isPresent();
    }
}
