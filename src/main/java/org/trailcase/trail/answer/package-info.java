/// What AWS itself answered about single decisions: decoded authorization messages, and IAM's Access Troubleshooter.
///
/// Start with [org.trailcase.trail.answer.AwsAnswer]. Nothing here knows which event of a case an answer is about.
@NullMarked
package org.trailcase.trail.answer;

import org.jspecify.annotations.NullMarked;
