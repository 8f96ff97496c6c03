/// The words of a recording and what a request makes of them: filters, redaction, subtitles, the result itself.
@NullMarked
package app.galley.local.transcribe.result;

import org.jspecify.annotations.NullMarked;
