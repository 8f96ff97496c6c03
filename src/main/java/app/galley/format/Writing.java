package app.galley.format;

import app.galley.caption.CaptionStyle;
import app.galley.caption.CaptionTrack;
import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.TrackCue;
import app.galley.caption.form.SpeakerColours;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a format may say beside the transcript. Immutable.
///
/// @param title what the recording is called
/// @param media where the recording is; null when nobody knows, then it goes by its title
/// @param picture whether the recording has a moving picture
/// @param length how long the recording is; zero when nobody knows, then it ends with its last word
/// @param codes how its frames are numbered: how many a second, and the time code of the first
/// @param changed when the transcript was last changed
/// @param captions how captions are to be; null for the limits of the transcript's language
/// @param byHand the captions made by hand
public record Writing(String title, @Nullable URI media, boolean picture, Duration length, TimeCodes codes, Instant changed,
                      @Nullable CaptionStyle captions, List<LockedCue> byHand) {

    private static final int USUAL_RATE = 25;
    /// Nothing is known.
    public static final Writing PLAIN = new Writing("Transcript", null, true, Duration.ZERO,
            new TimeCodes(new FrameRate(USUAL_RATE, 1, false), 0), Instant.EPOCH, null, List.of());

    public Writing {
        byHand = List.copyOf(byHand);
    }

    /// The same under another title.
    public Writing titled(String newTitle) {
        return new Writing(newTitle, media, picture, length, codes, changed, captions, byHand);
    }

    /// The same of a recording that lies there.
    public Writing of(URI newMedia, boolean hasPicture, Duration newLength) {
        return new Writing(title, newMedia, hasPicture, newLength, codes, changed, captions, byHand);
    }

    /// The same with frames that are numbered so.
    public Writing numbered(TimeCodes newCodes) {
        return new Writing(title, media, picture, length, newCodes, changed, captions, byHand);
    }

    /// The same of a transcript that was last changed then.
    public Writing changed(Instant moment) {
        return new Writing(title, media, picture, length, codes, moment, captions, byHand);
    }

    /// The same with captions that are to be so.
    public Writing captioned(CaptionStyle style) {
        return new Writing(title, media, picture, length, codes, changed, style, byHand);
    }

    /// The same with captions that were made by hand.
    public Writing with(List<LockedCue> cues) {
        return new Writing(title, media, picture, length, codes, changed, captions, cues);
    }

    /// The captions of a transcript: those made by hand, and the others cut to the limits.
    public List<Cue> cues(Transcript transcript, SpeakerLabels labels) {
        return new CaptionTrack(transcript, byHand, captionStyle(transcript), labels).cues().stream().map(TrackCue::cue).toList();
    }

    /// The colours of the speakers where the captions are to have some.
    public SpeakerColours colours(Transcript transcript) {
        return SpeakerColours.of(transcript, captionStyle(transcript).form());
    }

    /// How captions are to be.
    public CaptionStyle captionStyle(Transcript transcript) {
        return captions != null ? captions : CaptionStyle.of(transcript);
    }

    /// The name of the media file, else the title; one line.
    public String clip() {
        String path = media == null || media.getPath() == null ? "" : media.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Text.oneLine(name.isBlank() ? title : name);
    }

    /// The address of the media file as a URI; where nobody knows it, [#beside].
    public String address() {
        return media != null ? media.toASCIIString() : beside();
    }

    /// The name of the media file as the URI of a file beside the written one.
    public String beside() {
        try {
            return new URI(null, null, "./" + clip(), null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The number of the frame at which a moment is cut, counted from the first frame of the recording.
    public long frame(long millisecond) {
        return codes.rate().nearest(millisecond);
    }

    /// How long the recording is, in milliseconds: at least to the end of what is heard.
    public long end(long heard) {
        return Math.max(length.toMillis(), heard);
    }
}
