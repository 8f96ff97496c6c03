package app.galley.workbench;

import app.galley.format.Formats;
import app.galley.workbench.caption.CaptionDesk;
import app.galley.workbench.cost.Spending;
import app.galley.workbench.fit.Fitting;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.sound.SoundFiles;
import app.galley.workbench.sound.Surveys;
import app.galley.workbench.spelling.Spelling;
import app.galley.workbench.version.Rehearing;

/// All use cases over one open library, put together by the composition root. Closing it finishes the journal, stops the
/// tracking of jobs (they go on at the service and are found again) and ends the workers.
///
/// @param catalogue the recordings
/// @param imports brings files in
/// @param transcriptions runs and tracks jobs
/// @param documents opens transcripts
/// @param exports writes files
/// @param preferences the settings
/// @param spelling checks transcripts for unknown words
/// @param formats the formats that can be read and written
/// @param surveys what is known of the sound of recordings
/// @param soundFiles writes sound into files
/// @param rehearing has stretches transcribed once more
/// @param fitting says what the service takes, and what can be done
/// @param costs what jobs cost
/// @param spending what they have cost this month
/// @param connections tries connections
/// @param resources manages vocabularies and what else the service keeps
/// @param captions what was decided about captions
/// @param closing what ends it all
public record Workbench(Catalogue catalogue, Imports imports, Transcriptions transcriptions, Documents documents,
                        Exports exports, Preferences preferences, Spelling spelling, Formats formats,
                        Surveys surveys, SoundFiles soundFiles, Rehearing rehearing, Fitting fitting, Costs costs, Spending spending,
                        Connections connections, Resources resources, CaptionDesk captions,
                        Runnable closing)
        implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
