package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.transcript.Published;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A turn as it is published: without struck words, in one line.
///
/// @param turn the id of the turn
/// @param speaker the name of who speaks, empty when nobody is named
/// @param time when it is heard
/// @param text what is said; empty for speech that was found but not written down
record Said(long turn, String speaker, TimeSpan time, String text) {
    /// The turns of a transcript that say something or last a while.
    static List<Said> of(Transcript transcript) {
        Map<Integer, String> names = new HashMap<>();
        transcript.speakers().forEach(speaker -> names.put(speaker.id(), Text.oneLine(speaker.name())));
        return Published.of(transcript).turns().stream()
                .map(turn -> new Said(turn.id(), names.getOrDefault(turn.speaker(), ""), turn.time(), Text.oneLine(turn.text())))
                .filter(said -> !said.text.isEmpty() || said.time.end() > said.time.start()).toList();
    }
}
