package app.galley.caption.form;

import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who has which colour: the colours of a guide go to those who speak, in the order in which the transcript has them. Immutable.
public final class SpeakerColours {
    private final Map<String, String> colours;

    private SpeakerColours(Map<String, String> colours) {
        this.colours = colours;
    }

    /// The colours of the speakers of a transcript.
    public static SpeakerColours of(Transcript transcript, CaptionForm form) {
        Map<String, String> colours = new HashMap<>();
        if (!form.colours().isEmpty()) {
            Set<Integer> heard = transcript.turns().stream().map(Turn::speaker).collect(Collectors.toSet());
            for (Speaker speaker : transcript.speakers()) {
                if (heard.contains(speaker.id()) && colours.size() < form.colours().size()) {
                    colours.putIfAbsent(speaker.name(), form.colours().get(colours.size()));
                }
            }
        }
        return new SpeakerColours(Map.copyOf(colours));
    }

    /// The colour of a speaker, as `#RRGGBB`; empty when there is none left.
    ///
    /// @param name of the speaker
    public Optional<String> of(String name) {
        return Optional.ofNullable(colours.get(name));
    }
}
