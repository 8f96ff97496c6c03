/// What can be asked of the transcription service, as values, and the ports through which it is asked.
@NullMarked
package app.galley.service;

import org.jspecify.annotations.NullMarked;
