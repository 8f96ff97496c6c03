/// What is managed at Amazon Transcribe beside jobs: vocabularies, filters, models, categories.
@NullMarked
package app.galley.service.aws.resource;

import org.jspecify.annotations.NullMarked;
