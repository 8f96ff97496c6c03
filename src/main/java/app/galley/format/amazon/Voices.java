package app.galley.format.amazon;

import app.galley.format.SpeakerNames;
import app.galley.transcript.Speaker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The speakers of a file: its labels with their ids and first names. `spk_3` becomes speaker 3, called "Speaker 4".
final class Voices {
    private final Map<Voice, Speaker> speakers = new LinkedHashMap<>();

    /// @param voices all that occur, also more than once
    Voices(Collection<Voice> voices, SpeakerNames names) {
        TreeSet<Voice> distinct = new TreeSet<>(voices);
        distinct.remove(Voice.NONE);
        boolean numbered = distinct.stream().mapToInt(Voices::number).distinct().count() == distinct.size()
                && distinct.stream().allMatch(voice -> number(voice) < Integer.MAX_VALUE);
        for (Voice voice : distinct) {
            int id = numbered ? number(voice) : speakers.size();
            speakers.put(voice, new Speaker(id, name(voice, id, names)));
        }
    }

    /// The id of a voice; [Speaker#NONE] for nobody.
    int idOf(Voice voice) {
        Speaker speaker = speakers.get(voice);
        return speaker == null ? Speaker.NONE : speaker.id();
    }

    /// The speakers in the order of their labels.
    List<Speaker> all() {
        return new ArrayList<>(speakers.values());
    }

    /// What tells a voice apart from others of its sort; very large when it has no number or two.
    private static int number(Voice voice) {
        return !voice.channel().isEmpty() && !voice.speaker().isEmpty() ? Integer.MAX_VALUE
                : Voice.number(voice.channel().isEmpty() ? voice.speaker() : voice.channel());
    }

    private static String name(Voice voice, int id, SpeakerNames names) {
        int channel = Voice.number(voice.channel());
        int speaker = Voice.number(voice.speaker());
        if (voice.channel().isEmpty()) {
            return speaker < Integer.MAX_VALUE ? names.numbered(speaker + 1) : names.role(voice.speaker());
        }
        if (channel == Integer.MAX_VALUE) {
            return names.numbered(id + 1);
        }
        return voice.speaker().isEmpty() || speaker == Integer.MAX_VALUE ? names.channel(channel + 1)
                : names.onChannel(channel + 1, speaker + 1);
    }
}
