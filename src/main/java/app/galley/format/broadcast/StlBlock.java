package app.galley.format.broadcast;

import java.util.Arrays;

/// A block of text and timing of EBU subtitles (Tech 3264, Text and Timing Information).
///
/// @param number its place among the blocks, counted from 1
/// @param bytes 128 of them
record StlBlock(int number, byte[] bytes) {
    static final int LENGTH = 128;
    private static final int EXTENSION = 3;
    private static final int CUMULATIVE = 4;
    private static final int IN = 5;
    private static final int OUT = 9;
    private static final int COMMENT = 15;
    private static final int TEXT = 16;
    private static final int USER_DATA = 0xfe;
    private static final int LAST = 0xff;

    private int at(int offset) {
        return bytes[offset] & 0xff;
    }

    /// The number of the subtitle it belongs to.
    int subtitle() {
        return at(1) | at(2) << 8;
    }

    /// Whether it holds data of a program rather than text.
    boolean isUserData() {
        return at(EXTENSION) == USER_DATA;
    }

    /// Whether it is the last block of its subtitle.
    boolean isLast() {
        return at(EXTENSION) == LAST;
    }

    /// Whether it goes on with the set of subtitles that the one before belongs to: their texts are shown together, one after the other.
    boolean goesOn() {
        return at(CUMULATIVE) == 2 || at(CUMULATIVE) == 3;
    }

    /// Whether it is a note for subtitlers.
    boolean isComment() {
        return at(COMMENT) == 1;
    }

    /// When it is shown, in milliseconds of its time code.
    long start(int frames) {
        return moment(IN, frames);
    }

    /// When it is taken away.
    long end(int frames) {
        return moment(OUT, frames);
    }

    private long moment(int offset, int frames) {
        return StlHeader.millisecond(frames, at(offset), at(offset + 1), at(offset + 2), at(offset + 3));
    }

    /// The codes of its text.
    byte[] text() {
        return Arrays.copyOfRange(bytes, TEXT, LENGTH);
    }
}
