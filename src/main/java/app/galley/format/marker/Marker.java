package app.galley.format.marker;

import app.galley.format.Text;
import app.galley.transcript.Published;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.Comparator;
import java.util.List;

/// A turn as editors mark it.
///
/// @param time when it is heard in the recording
/// @param speaker the name of who speaks, empty when nobody is named; one line
/// @param text what is said; one line without tabs, not empty
public record Marker(TimeSpan time, String speaker, String text) {
    /// The turns of what is published of a transcript, in the order of their starts; those without text are left out.
    public static List<Marker> of(Transcript transcript) {
        Transcript published = Published.of(transcript);
        return published.turns().stream().map(turn -> of(turn, published)).filter(marker -> !marker.text.isEmpty())
                .sorted(Comparator.comparingLong(marker -> marker.time.start())).toList();
    }

    private static Marker of(Turn turn, Transcript transcript) {
        String speaker = transcript.speaker(turn.speaker()).map(Speaker::name).orElse("");
        return new Marker(turn.time(), Text.oneLine(speaker), Text.oneLine(turn.text()));
    }

    /// Who speaks and what is said: `Ann Lee: So the first thing`.
    public String label() {
        return speaker.isEmpty() ? text : speaker + ": " + text;
    }
}
