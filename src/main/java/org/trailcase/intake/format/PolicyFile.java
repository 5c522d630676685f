package org.trailcase.intake.format;

import org.trailcase.intake.content.Content;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// One file that tells of policies, with what is known of it beside its content.
///
/// `origin` carries the moment that the file's name or the examiner gives; a form that knows it better from its content
/// says so with [SnapshotOrigin#as].
public record PolicyFile(Content content, SnapshotOrigin origin, Told told) {}
