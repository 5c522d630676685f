package org.trailcase.trail;

import java.time.Instant;
import java.util.Optional;

/// The temporary credentials that a call was made with: who issued them, under which name, which key, since when.
///
/// Two events belong to one session when all four agree; an address or a user agent says nothing about that.
///
/// @param issuer the ARN of the role or user, or its unique id where a record of another account hides the ARN
/// @param name the session's own name, empty for a user's own session
/// @param accessKey the temporary key, empty where the record holds none, as sign-ins do
public record Session(String issuer, String name, String accessKey, Optional<Instant> created) {

    /// The session without its key. The console may take several keys in the course of one visit and records the
    /// sign-in itself without any, so a visit to the console is one of these.
    public Session acrossKeys() {
        return new Session(issuer, name, "", created);
    }

    /// Role and name as people write them: `ops/alice`.
    public String label() {
        String last = issuer.substring(issuer.lastIndexOf('/') + 1);
        return name.isEmpty() ? last : last + "/" + name;
    }
}
