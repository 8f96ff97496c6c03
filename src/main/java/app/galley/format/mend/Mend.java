package app.galley.format.mend;

import app.galley.problem.Wording;
import java.util.List;
import java.util.Locale;

/// One place of a file that was read differently from how it stands there.
///
/// @param kind what was done
/// @param unit what `place` counts
/// @param place where, counted from 1; 0 for the file as a whole
/// @param arguments what the sentence names beside the place: numbers and signs, never words of the text
public record Mend(Kind kind, Unit unit, int place, List<Object> arguments) {
    public Mend {
        arguments = List.copyOf(arguments);
    }

    /// What can be read differently.
    public enum Kind {
        /// The file is in UTF-16.
        UTF_16,
        /// The file is not in UTF-8 and was taken for Windows-1252.
        WINDOWS_1252,
        /// The file begins with a byte order mark.
        BYTE_ORDER_MARK,
        /// Lines end with a carriage return alone.
        CARRIAGE_RETURNS,
        /// A sign other than the format's stands before a fraction.
        SEPARATOR,
        /// A fraction has other than three digits.
        FRACTION,
        /// Hours, minutes or seconds have fewer digits than the format wants.
        DIGITS,
        /// A time is beyond 99 hours.
        LONG_HOURS,
        /// The arrow is short or has no blanks around it.
        ARROW,
        /// An arrow stands in text.
        ARROW_IN_TEXT,
        /// A cue has no number.
        NUMBER_MISSING,
        /// A cue has another number than the one that follows the last.
        NUMBER_WRONG,
        /// A cue ends before it begins; it was read as a moment.
        END_BEFORE_START,
        /// A cue lasts no time.
        NO_LENGTH,
        /// A cue begins before the one in front of it.
        ORDER,
        /// A cue begins before the one in front of it ends.
        OVERLAP,
        /// Mark-up that says nothing about words was left out.
        MARK_UP,
        /// A blank line stands inside a cue.
        BLANK_LINE,
        /// Text that belongs to no cue was passed over.
        STRAY,
        /// A cue has no text.
        NO_TEXT,
        /// Codes that mean nothing were passed over.
        CODES,
        /// Captions that are never taken off the screen were ended.
        NOT_ERASED,
        /// Comments for the subtitler were left out.
        COMMENT,
        /// Times count from the time code at which the programme begins.
        PROGRAMME_START,
        /// The file breaks off in the middle of a block.
        BROKEN_OFF,
        /// Words without a time took one from their neighbours.
        NO_WORD_TIME
    }

    /// What a file is counted in.
    public enum Unit {
        /// Lines of text.
        LINE,
        /// Blocks of bytes.
        BLOCK,
        /// Segments of a result.
        SEGMENT
    }

    /// The sentence about it, with its place.
    public String said(Wording words) {
        String sentence = words.say(key(kind), arguments.toArray());
        return place == 0 ? sentence : words.say("format.mend.at." + unit.name().toLowerCase(Locale.ROOT), place, sentence);
    }

    /// The key of the sentence of a kind.
    static String key(Kind kind) {
        return "format.mend." + kind.name().toLowerCase(Locale.ROOT);
    }
}
