/// Custom language models: what they are trained with, what Amazon Transcribe takes of it, and what becomes of them.
@NullMarked
package app.galley.service.model;

import org.jspecify.annotations.NullMarked;
