/// Names in AWS: resources, actions. Values only; what the names mean to a policy or a trail is told elsewhere.
///
/// Start with [org.trailcase.aws.Arn].
@NullMarked
package org.trailcase.aws;

import org.jspecify.annotations.NullMarked;
