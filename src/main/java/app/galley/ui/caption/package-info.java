/// The panel of the captions beside the open transcript.
@NullMarked
package app.galley.ui.caption;

import org.jspecify.annotations.NullMarked;
