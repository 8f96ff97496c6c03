/// Questions that take a while.
@NullMarked
package app.galley.ui.kit.ask;

import org.jspecify.annotations.NullMarked;
