/// The speakers of the open transcript: their keys and their panel.
@NullMarked
package app.galley.ui.editor.speaker;

import org.jspecify.annotations.NullMarked;
