package app.galley.format.broadcast;

import java.util.ArrayList;
import java.util.List;

/// Decodes caption channel 1 of line 21 (CTA-608-E): pop-on, roll-up and paint-on captions. Text mode and the other channel are
/// passed over. Every text becomes one caption, once: a row of roll-up captions from its first sign until the next row rolls in, what
/// is painted on until the screen is erased or painted on anew. Not thread-safe.
final class LineDecoder {
    /// What a caption without an end gets: the usual six seconds, in frames of 29.97 a second.
    private static final long UNENDED = 180;
    private static final int[] ROW_PAIRS = {11, 1, 3, 12, 14, 5, 7, 9};

    private final List<Shown> captions = new ArrayList<>();
    private LineScreen shown = new LineScreen();
    private LineScreen loading = new LineScreen();
    private Mode mode = Mode.NONE;
    private boolean ours = true;
    private int lastControl = -1;
    /// The frame in which the text that is shown now began to be; -1 when nothing is.
    private long since = -1;

    /// How captions come to the screen.
    private enum Mode { NONE, POP_ON, ROLL_UP, PAINT_ON, TEXT }

    /// A caption.
    ///
    /// @param from the first frame in which it is seen
    /// @param to the first one in which it no longer is
    /// @param lines from the top
    record Shown(long from, long to, List<String> lines) { }

    /// The next pair of codes.
    ///
    /// @param frame in which it comes
    /// @param first with or without its parity bit, as the second
    void pair(long frame, int first, int second) {
        int one = first & 0x7f;
        int two = second & 0x7f;
        if (one >= 0x10 && one < 0x20) {
            int control = one << 8 | two;
            // every control code is sent twice; the second is not obeyed
            boolean again = control == lastControl;
            lastControl = again ? -1 : control;
            if (!again) {
                ours = (one & 0x08) == 0;
                if (ours) {
                    control(frame, one, two);
                }
            }
            return;
        }
        if (one != 0 || two != 0) {
            lastControl = -1;
        }
        // codes below are data about the programme
        boolean words = one == 0 || one >= 0x20;
        if (words && ours && mode != Mode.NONE && mode != Mode.TEXT) {
            text(frame, one);
            text(frame, two);
        }
    }

    /// The captions, in the order in which they end.
    List<Shown> captions() {
        return captions;
    }

    /// Ends what is still shown when the file is over; whether there was anything.
    boolean finish(long frame) {
        if (since < 0 || shown.isEmpty()) {
            return false;
        }
        end(Math.max(frame, since + UNENDED));
        return true;
    }

    private void text(long frame, int code) {
        if (code >= 0x20) {
            write(frame, LineCharacters.basic(code));
        }
    }

    private void write(long frame, char sign) {
        if (mode == Mode.POP_ON) {
            loading.write(sign);
            return;
        }
        if (since < 0 && sign != ' ') {
            since = frame;
        }
        shown.write(sign);
    }

    private LineScreen memory() {
        return mode == Mode.POP_ON ? loading : shown;
    }

    private void control(long frame, int one, int two) {
        if (two >= 0x40) {
            address(one & 0x07, two);
        } else if (one == 0x11 && two >= 0x30) {
            spoken(() -> write(frame, LineCharacters.special(two)));
        } else if (one == 0x11 && two >= 0x20) {
            // a change of colour or slant is seen as a blank
            spoken(() -> write(frame, ' '));
        } else if ((one == 0x12 || one == 0x13) && two >= 0x20) {
            spoken(() -> {
                memory().backspace();
                write(frame, LineCharacters.extended(one, two));
            });
        } else if (one == 0x17 && two >= 0x21 && two <= 0x23) {
            memory().tab(two - 0x20);
        } else if ((one == 0x14 || one == 0x15) && two >= 0x20 && two <= 0x2f) {
            command(frame, two);
        }
    }

    private void spoken(Runnable writing) {
        if (mode != Mode.NONE && mode != Mode.TEXT) {
            writing.run();
        }
    }

    /// A preamble address code: a row, and a column or colours.
    private void address(int set, int two) {
        int row = ROW_PAIRS[set] - 1 + ((two & 0x20) != 0 && set != 0 ? 1 : 0);
        int column = (two & 0x10) != 0 ? (two & 0x0e) * 2 : 0;
        // rolling captions stay where they are: their rows are told apart by when they come
        memory().at(mode == Mode.ROLL_UP ? LineScreen.ROWS - 1 : row, column);
    }

    private void command(long frame, int code) {
        switch (code) {
            case 0x20 -> mode = Mode.POP_ON;
            case 0x21 -> memory().backspace();
            case 0x24 -> memory().clearToEnd();
            case 0x25, 0x26, 0x27 -> rollUp(frame);
            case 0x29 -> paintOn(frame);
            case 0x2a, 0x2b -> mode = Mode.TEXT;
            case 0x2c -> end(frame);
            case 0x2d -> carriageReturn(frame);
            case 0x2e -> loading.clear();
            case 0x2f -> flip(frame);
            default -> { }
        }
    }

    private void rollUp(long frame) {
        if (mode != Mode.ROLL_UP) {
            end(frame);
            loading.clear();
            shown.at(LineScreen.ROWS - 1, 0);
        }
        mode = Mode.ROLL_UP;
    }

    private void paintOn(long frame) {
        end(frame);
        mode = Mode.PAINT_ON;
    }

    private void carriageReturn(long frame) {
        if (mode == Mode.ROLL_UP) {
            end(frame);
            shown.at(LineScreen.ROWS - 1, 0);
        }
    }

    private void flip(long frame) {
        end(frame);
        LineScreen old = shown;
        shown = loading;
        loading = old;
        mode = Mode.POP_ON;
        since = shown.isEmpty() ? -1 : frame;
    }

    /// Takes what is shown off the screen.
    private void end(long frame) {
        List<String> lines = shown.lines();
        if (since >= 0 && !lines.isEmpty()) {
            captions.add(new Shown(since, Math.max(since, frame), lines));
        }
        shown.clear();
        since = -1;
    }
}
