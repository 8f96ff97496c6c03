/// Unknown words on the page: marks, suggestions, keys.
@NullMarked
package app.galley.ui.editor.spelling;

import org.jspecify.annotations.NullMarked;
