/// What is shown in place of the captions for a while: the checklist, and a preset being changed.
@NullMarked
package app.galley.ui.caption.page;

import org.jspecify.annotations.NullMarked;
