package org.trailcase.catalog;

/// Where a call was made: the parts of an ARN that the request itself does not name.
///
/// A part that is not known is `*`.
public record Scope(String partition, String region, String account) {

    /// Nothing is known of where the call was made.
    public static final Scope ANYWHERE = new Scope("*", "*", "*");
}
