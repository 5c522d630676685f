package org.trailcase.catalog;

import java.util.Optional;

/// What a recorded call says of the resource that a policy is asked about.
public sealed interface ResourceName {

    /// The whole ARN.
    record Exact(String arn) implements ResourceName {}

    /// An ARN in which `*` stands for every part that the record does not tell.
    ///
    /// The path of a user, role, group or policy is not in a request that names it: `arn:aws:iam::1:user/*ana`.
    /// Most paths are `/`, and `usual` is the ARN that then holds; empty when the unknown part is not a path.
    record Pattern(String text, Optional<String> usual) implements ResourceName {}

    /// The action knows no resource but `*`.
    record Any() implements ResourceName {}

    /// The record does not tell; the reason is a sentence.
    record Unknown(String why) implements ResourceName {}
}
