/// What is kept: recordings, jobs, machine transcripts, documents with their edit journal, settings.
@NullMarked
package app.galley.library;

import org.jspecify.annotations.NullMarked;
