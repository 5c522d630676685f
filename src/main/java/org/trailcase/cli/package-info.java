/// The command line: one class a command, each a few calls of the packages below.
///
/// Start with [org.trailcase.cli.CommandLineProgram]. Results go to standard output, progress and sentences about what
/// went wrong to standard error; nothing here decides anything about evidence.
@NullMarked
package org.trailcase.cli;

import org.jspecify.annotations.NullMarked;
