/// The credentials of the users of an account, as IAM's credential report lists them.
///
/// Start with [org.trailcase.trail.credential.CredentialRecord].
@NullMarked
package org.trailcase.trail.credential;

import org.jspecify.annotations.NullMarked;
