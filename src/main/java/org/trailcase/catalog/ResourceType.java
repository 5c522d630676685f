package org.trailcase.catalog;

import java.util.List;

/// A kind of resource of a service, with the forms of its ARN: `arn:${Partition}:s3:::${BucketName}`.
public record ResourceType(String name, List<String> arnFormats, List<String> conditionKeys) {

    public ResourceType {
        arnFormats = List.copyOf(arnFormats);
        conditionKeys = List.copyOf(conditionKeys);
    }
}
