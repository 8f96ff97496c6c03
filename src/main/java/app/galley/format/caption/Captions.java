package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.format.Paragraphs;
import app.galley.format.Piece;
import app.galley.format.Turns;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a transcript of captions: cues of the same speaker run together into turns, and words share the time of their cue.
public final class Captions {
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final List<List<Piece>> stretches = new ArrayList<>();

    /// The transcript of captions, in the order in which they begin.
    ///
    /// @param captions in the order of the file; those that begin together stay in it
    /// @param language the language code, empty when the file does not tell
    public static Transcript transcript(List<Captioned> captions, String language) {
        return new Captions().read(captions.stream().sorted(Comparator.comparingLong(caption -> caption.time().start())).toList(), language);
    }

    /// The transcript of cues. Where no cue names a speaker, names at the start of cues are taken, see [SpeakerPrefix].
    ///
    /// @param cues in the order of the file
    /// @param language the language code, empty when the file does not tell
    public static Transcript of(List<Cue> cues, String language) {
        List<Captioned> captions = new ArrayList<>();
        cues.forEach(cue -> captions.addAll(CueText.parts(cue.time(), cue.lines(), cue.speaker())));
        boolean voiced = captions.stream().anyMatch(caption -> !caption.voice().isEmpty());
        return transcript(voiced ? captions : SpeakerPrefix.read(captions), language);
    }

    private Transcript read(List<Captioned> captions, String language) {
        String last = "";
        for (Captioned caption : captions) {
            if (stretches.isEmpty() || caption.changes()) {
                stretches.add(new ArrayList<>());
            }
            List<Piece> stretch = stretches.getLast();
            boolean blank = CueText.needsBlank(last, caption.text());
            stretch.addAll(Piece.of(caption.text(), caption.time(), speaker(caption.voice()), blank));
            last = caption.text();
        }
        List<Turn> turns = new ArrayList<>();
        stretches.forEach(stretch -> turns.addAll(Paragraphs.of(stretch)));
        return new Transcript(Turns.numbered(turns), new ArrayList<>(speakers.values()), language);
    }

    private int speaker(String name) {
        return name.isEmpty() ? Speaker.NONE
                : speakers.computeIfAbsent(name, n -> new Speaker(speakers.size(), n)).id();
    }
}
