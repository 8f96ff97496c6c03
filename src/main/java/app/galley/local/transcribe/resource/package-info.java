/// What jobs refer to by name: vocabularies, vocabulary filters, language models, call categories, and tags.
@NullMarked
package app.galley.local.transcribe.resource;

import org.jspecify.annotations.NullMarked;
