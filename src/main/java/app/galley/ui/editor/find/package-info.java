/// Find and replace in the open transcript.
@NullMarked
package app.galley.ui.editor.find;

import org.jspecify.annotations.NullMarked;
