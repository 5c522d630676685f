/// What lies in archives, member by member: ZIP, tar, 7-Zip, packed or not.
///
/// Start with [org.trailcase.intake.archive.ArchiveForm]. Nothing is ever written by the name that a member has: names are
/// text to show. This package knows nothing of cases, and nothing of what the members say.
@NullMarked
package org.trailcase.intake.archive;

import org.jspecify.annotations.NullMarked;
