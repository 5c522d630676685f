/// Policies of accounts, whole exports and single answers, and what all forms of policies share.
///
/// Start with [org.trailcase.intake.format.policy.PolicyForms]; [org.trailcase.intake.format.policy.Entries] reads the
/// objects of an answer, [org.trailcase.intake.format.policy.Place] what the names of file and folders tell.
@NullMarked
package org.trailcase.intake.format.policy;

import org.jspecify.annotations.NullMarked;
