package app.galley.workbench.export.safe;

import app.galley.library.MachineTranscript;
import app.galley.library.SentSound;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.safe.Marked;
import app.galley.workbench.export.Material;
import app.galley.workbench.version.MachineVersions;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a recording that may have to be taken out, before anybody has said anything. Immutable.
///
/// @param redacted when personal data is said, as results of the service tell
/// @param entities when things are said that the service has recognised, such as health data
/// @param filtered when words are said that a vocabulary filter has tagged
/// @param struck how many words are struck
/// @param tagged how many words of the text are what the service has put in place of personal data
/// @param unread how many results cannot be read, so that nobody knows what they tell
/// @param hasSound whether the recording's file is there
public record Known(List<TimeSpan> redacted, List<TimeSpan> entities, List<TimeSpan> filtered, int struck, int tagged, int unread, boolean hasSound) {
    /// Nothing.
    public static final Known NOTHING = new Known(List.of(), List.of(), List.of(), 0, 0, 0, false);

    public Known {
        redacted = List.copyOf(redacted);
        entities = List.copyOf(entities);
        filtered = List.copyOf(filtered);
    }

    /// Looks into all results for a recording. Blocks while they are read.
    static Known of(Material material, MachineVersions versions) {
        Set<TimeSpan> redacted = new LinkedHashSet<>();
        Set<TimeSpan> entities = new LinkedHashSet<>();
        Set<TimeSpan> filtered = new LinkedHashSet<>();
        int unread = 0;
        for (MachineTranscript result : versions.all()) {
            SentSound.Stretch stretch = result.stretch();
            long later = stretch == null ? 0 : stretch.sound().start();
            try {
                Insights insights = versions.insights(result.id());
                insights.redactions().forEach(found -> add(found.time(), later, redacted));
                insights.entities().forEach(found -> add(found.time(), later, entities));
                insights.filtered().forEach(time -> add(time, later, filtered));
            } catch (ProblemException unreadable) {
                unread++;
            }
        }
        return new Known(List.copyOf(redacted), List.copyOf(entities), List.copyOf(filtered),
                count(material.transcript(), true), count(material.transcript(), false), unread,
                material.recording().file() != null && Files.isReadable(material.recording().file()));
    }

    private static void add(@Nullable TimeSpan time, long later, Set<TimeSpan> to) {
        if (time != null) {
            to.add(time.later(later));
        }
    }

    private static int count(Transcript transcript, boolean struck) {
        return (int) transcript.turns().stream().flatMap(turn -> turn.words().stream().filter(word -> struck ? word.struck() : Marked.isTag(turn.textOf(word)))).count();
    }
}
