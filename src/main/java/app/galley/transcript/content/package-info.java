/// What of a transcript is handed out: chosen by the reader of a file that is written, never a change of the document.
@NullMarked
package app.galley.transcript.content;

import org.jspecify.annotations.NullMarked;
