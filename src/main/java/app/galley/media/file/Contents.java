package app.galley.media.file;

import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import java.util.List;
import java.util.Optional;

/// What a media file holds beside its first sound, and what is written into it for people. All of it is the word of the file.
///
/// @param sound the number of the stream that is heard
/// @param usual the number of the stream that is heard when nobody chooses
/// @param sounds all of its sounds
/// @param tags what is written into it, each name once
/// @param chapters in the order of time
/// @param frameRate frames a second of its moving picture; empty without one
/// @param startTimeCode the time code of its first frame, such as `01:00:00;02`; empty when it states none
/// @param hasCover whether it holds a still picture as its cover
public record Contents(int sound, int usual, List<SoundStream> sounds, List<Tag> tags, List<Chapter> chapters,
                       Optional<FrameRate> frameRate, Optional<String> startTimeCode, boolean hasCover) {
    /// Nothing is known.
    public static final Contents UNKNOWN = new Contents(0, 0, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), false);

    public Contents {
        sounds = List.copyOf(sounds);
        tags = List.copyOf(tags);
        chapters = List.copyOf(chapters);
    }

    /// The text of a tag.
    public Optional<String> tag(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).map(Tag::text).findFirst();
    }

    /// How its frames are numbered; empty without a moving picture.
    public Optional<TimeCodes> timeCodes() {
        return frameRate.map(rate -> TimeCodes.from(rate, startTimeCode.orElse("")));
    }
}
