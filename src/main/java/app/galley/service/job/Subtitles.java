package app.galley.service.job;

/// Caption files that the service writes beside the transcript (`Subtitles`).
///
/// @param vtt whether a WebVTT file is written
/// @param srt whether an SRT file is written
/// @param startIndex the number of the first cue, 0 or 1
public record Subtitles(boolean vtt, boolean srt, int startIndex) {
    public Subtitles {
        if (!vtt && !srt || startIndex < 0 || startIndex > 1) {
            throw new IllegalArgumentException("no subtitles");
        }
    }
}
