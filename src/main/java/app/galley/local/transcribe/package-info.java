/// Amazon Transcribe's standard jobs, in JSON 1.1, with the runner that does them.
@NullMarked
package app.galley.local.transcribe;

import org.jspecify.annotations.NullMarked;
