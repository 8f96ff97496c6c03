/// Reading and writing transcripts: one small class per format behind a reader and a writer port.
@NullMarked
package app.galley.format;

import org.jspecify.annotations.NullMarked;
