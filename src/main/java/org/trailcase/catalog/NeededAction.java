package org.trailcase.catalog;

import org.trailcase.aws.ActionName;

/// An action that a caller must be allowed for a recorded call, how sure that is, and what part it plays.
public record NeededAction(ActionName action, Confidence confidence, Part part) {

    /// How the event led to the action.
    public enum Confidence {
        /// A table of ours names it, or the catalog defines an action under the event's own name.
        MAPPED,
        /// Neither does: this is the event's name under the prefix of its source, and may not exist.
        ASSUMED
    }

    /// What part the action plays in the call.
    public enum Part {
        /// The call stands or falls with it.
        PRIMARY,
        /// AWS checks it besides, because of what the request asks for.
        IMPLIED,
        /// AWS may check it: that depends on what the record does not show.
        POSSIBLE
    }
}
