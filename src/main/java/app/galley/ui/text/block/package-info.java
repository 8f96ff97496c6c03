/// A stretch of a turn that is laid out on its own: its text as a single node, the lines of it, what is drawn over it. All that
/// most turns are is one block.
@NullMarked
package app.galley.ui.text.block;

import org.jspecify.annotations.NullMarked;
