package app.galley.media;

import app.galley.media.file.Contents;
import java.time.Duration;
import java.util.Optional;

/// What a media file says about itself. The length is the container's word and may be wrong; the true one is what decoding
/// counts.
///
/// @param container short name of the container, such as `mov`, `mp3`, `wav`
/// @param audioCodec short name of the sound's codec, such as `aac`
/// @param sampleRate samples a second of the sound
/// @param channels channels of the sound
/// @param statedLength the length the container states or its size lets guess, empty when it states none
/// @param indexedLength the length of the sound by a count or an index in the file, never by a guess; empty where there is none
/// @param hasPicture whether it holds moving pictures (a cover does not count)
/// @param contents all of its sounds, and what is written into it for people
public record MediaInfo(String container, String audioCodec, int sampleRate, int channels,
                        Optional<Duration> statedLength, Optional<Duration> indexedLength, boolean hasPicture,
                        Contents contents) {
    /// What an index may promise without more being missing than the rounding of times and packets.
    private static final Duration SLACK = Duration.ofSeconds(1);
    private static final int SLACK_SHARE = 500;

    /// Of a file of which nothing else is known.
    public MediaInfo(String container, String audioCodec, int sampleRate, int channels, Optional<Duration> statedLength,
                     Optional<Duration> indexedLength, boolean hasPicture) {
        this(container, audioCodec, sampleRate, channels, statedLength, indexedLength, hasPicture, Contents.UNKNOWN);
    }

    /// The same file, of which more is known.
    public MediaInfo with(Contents known) {
        return new MediaInfo(container, audioCodec, sampleRate, channels, statedLength, indexedLength, hasPicture, known);
    }

    /// Whether the file ends before its sound does: a copy or a recording that was broken off.
    ///
    /// @param decoded what decoding counts
    public boolean breaksOff(Duration decoded) {
        return indexedLength.filter(whole -> whole.minus(decoded).compareTo(SLACK.plus(whole.dividedBy(SLACK_SHARE))) > 0)
                .isPresent();
    }
}
