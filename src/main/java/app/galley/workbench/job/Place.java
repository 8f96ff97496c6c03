package app.galley.workbench.job;

import app.galley.service.Limits;
import app.galley.service.MediaStaging;
import app.galley.service.TranscriptionService;

/// A service that jobs run at, with all that is needed to use it.
///
/// @param name what jobs remember it by ([app.galley.service.Connection#place])
/// @param service who transcribes
/// @param staging where media and results wait
/// @param limits the largest media it takes
/// @param pace how often it is asked
public record Place(String name, TranscriptionService service, MediaStaging staging, Limits limits, Pace pace) {
}
