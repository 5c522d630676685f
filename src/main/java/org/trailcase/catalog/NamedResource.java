package org.trailcase.catalog;

import java.util.List;

/// What a recorded call says of a resource, and the members of its `requestParameters` that say it: `bucketName`, `key`.
public record NamedResource(ResourceName name, List<String> parameters) {

    public NamedResource {
        parameters = List.copyOf(parameters);
    }

    static NamedResource of(ResourceName name, String... parameters) {
        return new NamedResource(name, List.of(parameters));
    }
}
