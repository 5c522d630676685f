package org.trailcase.samples;

import java.util.Arrays;
import org.trailcase.json.JsonObject;

/// Calls to EC2, with parameters in its own shape: sets of items.
final class Ec2 {
    private Ec2() {}

    /// A list of everything of one kind.
    static Call describe(String name, String set) {
        return Call.read("ec2", name).with(set, Shape.of(), "filterSet", Shape.of());
    }

    static Call describeInstances(String... ids) {
        return Call.read("ec2", "DescribeInstances")
                .with("instancesSet", ids.length == 0 ? Shape.of() : items(ids), "filterSet", Shape.of());
    }

    static Call stopInstances(String id) {
        return Call.write("ec2", "StopInstances").with("instancesSet", items(id), "force", false);
    }

    static Call startInstances(String id) {
        return Call.write("ec2", "StartInstances").with("instancesSet", items(id));
    }

    private static JsonObject items(String... ids) {
        return Shape.of(
                "items",
                Shape.list(
                        Arrays.stream(ids).map(id -> Shape.of("instanceId", id)).toList()));
    }
}
