/// The library: recordings, search, import, trash.
@NullMarked
package app.galley.ui.library;

import org.jspecify.annotations.NullMarked;
