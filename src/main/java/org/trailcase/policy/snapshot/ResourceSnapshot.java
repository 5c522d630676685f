package org.trailcase.policy.snapshot;

import java.util.List;

/// Which policies hung on resources themselves, as one exhibit tells it.
public record ResourceSnapshot(SnapshotOrigin origin, List<ResourceState> resources) implements Snapshot {

    public ResourceSnapshot {
        resources = List.copyOf(resources);
    }

    @Override
    public String about() {
        return resources.size() == 1 ? resources.getFirst().arn() : resources.size() + " resources";
    }

    @Override
    public long texts() {
        return resources.stream()
                .filter(resource -> resource.policy() instanceof ResourceState.ShownPolicy.Written)
                .count();
    }
}
