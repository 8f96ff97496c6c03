/// Vocabulary filters: their words, what Amazon Transcribe takes and refuses of them, how that is mended, and what a filter does to a text.
@NullMarked
package app.galley.service.filter;

import org.jspecify.annotations.NullMarked;
