/// What the results of Amazon Transcribe tell beside their words.
@NullMarked
package app.galley.format.amazon.insight;

import org.jspecify.annotations.NullMarked;
