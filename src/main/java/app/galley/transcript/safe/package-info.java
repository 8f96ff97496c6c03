/// Taking out of a transcript what nobody else is to know, and finding where it stands still. Pure; changes no document.
@NullMarked
package app.galley.transcript.safe;

import org.jspecify.annotations.NullMarked;
