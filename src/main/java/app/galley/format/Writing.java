package app.galley.format;

import app.galley.caption.CaptionStyle;
import app.galley.caption.CaptionTrack;
import app.galley.caption.Cue;
import app.galley.caption.KeptCues;
import app.galley.caption.LockedCue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.TrackCue;
import app.galley.caption.form.SpeakerColours;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
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
/// @param locked the captions made by hand
/// @param kept the cues of a caption file that are written as they stand there; null for captions that are cut
/// @param look what is seen of the transcript, where the format can do without
/// @param form how a document is made up
/// @param chapters the parts of the recording that have names, in the order of time
public record Writing(String title, @Nullable URI media, boolean picture, Duration length, TimeCodes codes, Instant changed,
                      @Nullable CaptionStyle captions, List<LockedCue> locked, @Nullable KeptCues kept, Look look, Form form, List<Chapter> chapters) {
    private static final int USUAL_RATE = 25;
    /// Nothing is known.
    public static final Writing PLAIN = new Writing("Transcript", null, true, Duration.ZERO,
            new TimeCodes(new FrameRate(USUAL_RATE, 1, false), 0), Instant.EPOCH, null, List.of(), null, Look.USUAL, Form.USUAL, List.of());

    public Writing {
        locked = List.copyOf(locked);
        chapters = List.copyOf(chapters);
    }

    /// What is seen of a transcript.
    ///
    /// @param times whether times stand at the turns
    /// @param struck whether struck words are shown as struck; else they are left out
    public record Look(boolean times, boolean struck) {
        /// Times, and no struck words.
        public static final Look USUAL = new Look(true, false);
    }

    /// A part of a recording.
    ///
    /// @param title empty when it has none
    /// @param start when it begins, in milliseconds
    public record Chapter(String title, long start) { }

    /// How a document is made up.
    ///
    /// @param lineNumbers whether its lines are numbered at the margin, or the rows of its table
    /// @param table whether its turns are rows of a table
    /// @param template a document whose styles, margins, head and foot it takes; null for Galley's own
    /// @param soundInside whether a page holds the recording itself
    public record Form(boolean lineNumbers, boolean table, @Nullable Path template, boolean soundInside) {
        /// Paragraphs without numbers, in Galley's own styles, the recording outside.
        public static final Form USUAL = new Form(false, false, null, false);
    }

    /// The same under another title.
    public Writing titled(String newTitle) {
        return new Writing(newTitle, media, picture, length, codes, changed, captions, locked, kept, look, form, chapters);
    }

    /// The same of a recording that lies there.
    public Writing of(URI newMedia, boolean hasPicture, Duration newLength) {
        return new Writing(title, newMedia, hasPicture, newLength, codes, changed, captions, locked, kept, look, form, chapters);
    }

    /// The same with frames that are numbered so.
    public Writing numbered(TimeCodes newCodes) {
        return new Writing(title, media, picture, length, newCodes, changed, captions, locked, kept, look, form, chapters);
    }

    /// The same of a transcript that was last changed then.
    public Writing changed(Instant moment) {
        return new Writing(title, media, picture, length, codes, moment, captions, locked, kept, look, form, chapters);
    }

    /// The same with captions that are to be so.
    public Writing captioned(CaptionStyle style) {
        return new Writing(title, media, picture, length, codes, changed, style, locked, kept, look, form, chapters);
    }

    /// The same with captions some of which were made by hand.
    public Writing locked(List<LockedCue> byHand) {
        return new Writing(title, media, picture, length, codes, changed, captions, byHand, kept, look, form, chapters);
    }

    /// The same with the captions of a file, which stay as they stand there.
    public Writing keeping(KeptCues cues) {
        return new Writing(title, media, picture, length, codes, changed, captions, locked, cues, look, form, chapters);
    }

    /// The same with more or less of the transcript in sight.
    public Writing looking(Look newLook) {
        return new Writing(title, media, picture, length, codes, changed, captions, locked, kept, newLook, form, chapters);
    }

    /// The same made up otherwise.
    public Writing formed(Form newForm) {
        return new Writing(title, media, picture, length, codes, changed, captions, locked, kept, look, newForm, chapters);
    }

    /// The same of a recording with chapters.
    public Writing parted(List<Chapter> inOrder) {
        return new Writing(title, media, picture, length, codes, changed, captions, locked, kept, look, form, inOrder);
    }

    /// The captions of a transcript, those made by hand among them, or those that are kept; in the order of their starts.
    public List<Cue> cues(Transcript transcript, SpeakerLabels labels) {
        if (kept != null) {
            return kept.cues(labels);
        }
        return new CaptionTrack(transcript, locked, captionStyle(transcript), labels).cues().stream().map(TrackCue::cue).toList();
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
