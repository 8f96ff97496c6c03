/// Custom vocabularies: their terms, what Amazon Transcribe takes and refuses of them, and how that is mended.
@NullMarked
package app.galley.service.vocabulary;

import org.jspecify.annotations.NullMarked;
