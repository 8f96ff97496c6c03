/// Transcripts in web pages.
@NullMarked
package app.galley.format.page;

import org.jspecify.annotations.NullMarked;
