/// What exhibits say about policies at one moment: of accounts, of resources, of organisations. Values only, no evaluation.
///
/// Start with [org.trailcase.policy.snapshot.Snapshot]. Who reads exhibits, and where snapshots are kept, is not known
/// here.
@NullMarked
package org.trailcase.policy.snapshot;

import org.jspecify.annotations.NullMarked;
