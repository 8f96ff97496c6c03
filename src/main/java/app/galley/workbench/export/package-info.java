/// Handing transcripts out: what is chosen, what the file will look like, and writing it, for one recording or many.
@NullMarked
package app.galley.workbench.export;

import org.jspecify.annotations.NullMarked;
