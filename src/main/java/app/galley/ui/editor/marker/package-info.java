/// Markers such as "[laughter]": their list and their menu.
@NullMarked
package app.galley.ui.editor.marker;

import org.jspecify.annotations.NullMarked;
