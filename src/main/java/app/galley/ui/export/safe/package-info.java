/// Safe copies in the window: what is taken out, what stands still, what was proved.
@NullMarked
package app.galley.ui.export.safe;

import org.jspecify.annotations.NullMarked;
