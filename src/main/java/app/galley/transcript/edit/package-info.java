/// The one way to change a transcript: an edit replaces a run of turns by another run, and undo is the swap.
@NullMarked
package app.galley.transcript.edit;

import org.jspecify.annotations.NullMarked;
