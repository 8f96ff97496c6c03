/// The command line: the same program in a terminal.
@NullMarked
package app.galley.cli;

import org.jspecify.annotations.NullMarked;
