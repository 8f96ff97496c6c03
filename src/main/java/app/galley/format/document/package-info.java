/// Documents for people to read: transcripts as plain text are written, the text of Word and PDF files is read.
@NullMarked
package app.galley.format.document;

import org.jspecify.annotations.NullMarked;
