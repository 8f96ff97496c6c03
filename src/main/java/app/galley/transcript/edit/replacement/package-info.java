/// The inner workings of replacing text by other text: which words it reaches, which of them stay, and what time the others get.
@NullMarked
package app.galley.transcript.edit.replacement;

import org.jspecify.annotations.NullMarked;
