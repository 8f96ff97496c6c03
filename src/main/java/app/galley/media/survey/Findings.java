package app.galley.media.survey;

import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.List;

/// What one pass over a whole recording has found.
///
/// @param length its true length, counted in decoded samples
/// @param loudness how loud it is on the whole (EBU R 128), in LUFS; negative infinity for silence
/// @param samplePeak its highest sample, in decibels below full scale; negative infinity for silence
/// @param speech where someone speaks, in order
/// @param gaps what is missing in the file and is played as silence, or is damaged, in order
/// @param sha256 the checksum of the file, 64 hexadecimal digits
/// @param seeksExactly whether going to a place in the file leads there; else it is played from a copy that is exact
public record Findings(Duration length, double loudness, double samplePeak, List<TimeSpan> speech, List<TimeSpan> gaps,
                       String sha256, boolean seeksExactly) {
    public Findings {
        speech = List.copyOf(speech);
        gaps = List.copyOf(gaps);
    }
}
