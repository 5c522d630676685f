/// Organisations: their trees, their service and resource control policies, and where these hang.
///
/// Start with [org.trailcase.intake.format.organization.OrganizationForms].
@NullMarked
package org.trailcase.intake.format.organization;

import org.jspecify.annotations.NullMarked;
