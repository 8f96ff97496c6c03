/// Handing transcripts out: what is chosen, what the file will look like, where it goes.
@NullMarked
package app.galley.ui.export;

import org.jspecify.annotations.NullMarked;
