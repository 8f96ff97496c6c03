package app.galley.media;

import java.time.Duration;
import java.util.Optional;

/// What a media file says about itself. The length is the container's word and may be wrong; the true one is what decoding
/// counts.
///
/// @param container short name of the container, such as `mov`, `mp3`, `wav`
/// @param audioCodec short name of the sound's codec, such as `aac`
/// @param sampleRate samples a second of the sound
/// @param channels channels of the sound
/// @param statedLength the length the container states, empty when it states none
/// @param hasPicture whether it holds moving pictures (a cover does not count)
public record MediaInfo(String container, String audioCodec, int sampleRate, int channels,
                        Optional<Duration> statedLength, boolean hasPicture) {
}
