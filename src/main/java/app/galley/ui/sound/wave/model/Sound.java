package app.galley.ui.sound.wave.model;

import app.galley.media.wave.Waveform;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is known of the sound of the open recording by now. Immutable but for the waveform, which may have grown on since.
///
/// @param waveform its peaks
/// @param known how much of it has been read
/// @param complete whether all of it has been read
/// @param speech where somebody speaks; meaningful when `complete`
/// @param gaps damaged stretches of which nothing could be read
public record Sound(Waveform waveform, Duration known, boolean complete, List<TimeSpan> speech, List<TimeSpan> gaps) {
    public Sound {
        speech = List.copyOf(speech);
        gaps = List.copyOf(gaps);
    }

    /// What a waveform that still grows tells.
    public static Sound growing(Waveform waveform) {
        return new Sound(waveform, waveform.known(), false, List.of(), List.of());
    }

    /// Whether nothing could be read at a moment.
    public boolean isDamagedAt(double seconds) {
        return gaps.stream().anyMatch(gap -> gap.contains((long) Math.floor(seconds * 1000)));
    }

    /// The parts in which nobody speaks; none while it is not known where somebody does.
    public List<TimeSpan> silences() {
        List<TimeSpan> silences = new ArrayList<>();
        long from = 0;
        if (complete && !speech.isEmpty()) {
            for (TimeSpan spoken : speech) {
                if (spoken.start() > from) {
                    silences.add(new TimeSpan(from, spoken.start()));
                }
                from = Math.max(from, spoken.end());
            }
            if (known.toMillis() > from) {
                silences.add(new TimeSpan(from, known.toMillis()));
            }
        }
        return silences;
    }
}
