package org.trailcase.aws;

import java.util.Optional;

/// An Amazon Resource Name in its six parts. Region and account may be empty; the resource keeps its slashes and colons.
///
/// Source of the form: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)", read 2026-11-24.
public record Arn(String partition, String service, String region, String account, String resource) {

    /// Empty when the text is not of the form `arn:partition:service:region:account:resource`.
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn")
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }

    public String text() {
        return String.join(":", "arn", partition, service, region, account, resource);
    }

    /// The last piece of the resource: `ops` of `role/team/ops`, `s-1` of `assumed-role/app/s-1`.
    public String lastPiece() {
        int cut = Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':'));
        return resource.substring(cut + 1);
    }

    @Override
    public String toString() {
        return text();
    }
}
