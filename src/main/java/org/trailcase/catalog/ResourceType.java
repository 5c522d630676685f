package org.trailcase.catalog;

import java.util.List;

/// A kind of resource of a service, with the forms of its ARN: `arn:${Partition}:s3:::${BucketName}`.
public record ResourceType(String name, List<String> arnFormats, List<String> conditionKeys) {

    public ResourceType {
        arnFormats = List.copyOf(arnFormats);
        conditionKeys = List.copyOf(conditionKeys);
    }

    /// Whether an ARN has one of the forms.
    public boolean fits(String arn) {
        return arnFormats.stream().anyMatch(format -> ArnFormat.of(format).fits(arn));
    }
}
