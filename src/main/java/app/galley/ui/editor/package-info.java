/// The editing workspace: the page with its header, its transport and its speakers.
@NullMarked
package app.galley.ui.editor;

import org.jspecify.annotations.NullMarked;
