/// What an export says about the policies of an account at one moment: values only, no evaluation.
///
/// Start with [org.trailcase.policy.snapshot.PolicySnapshot]. Who reads exports, and where snapshots are kept, is
/// not known here.
@NullMarked
package org.trailcase.policy.snapshot;

import org.jspecify.annotations.NullMarked;
