package org.trailcase.policy.match;

import java.util.List;
import org.trailcase.policy.request.RequestedResource;

/// A requested resource made ready for comparing: cut once, compared with many patterns.
sealed interface ResourceName {

    record Whole(CutArn arn) implements ResourceName {}

    record Everything() implements ResourceName {}

    record Holes(List<Glob> parts) implements ResourceName {}

    record Unknown() implements ResourceName {}

    static ResourceName of(RequestedResource resource) {
        return switch (resource) {
            case RequestedResource.Exact(String arn) -> new Whole(new CutArn(arn));
            case RequestedResource.Everything _ -> new Everything();
            case RequestedResource.WithHoles(String pattern) -> new Holes(Glob.of(pattern).components());
            case RequestedResource.Unrecorded _ -> new Unknown();
        };
    }
}
