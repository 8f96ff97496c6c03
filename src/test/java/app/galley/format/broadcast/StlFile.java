package app.galley.format.broadcast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes files of EBU subtitles (Tech 3264).
public final class StlFile {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int number;

    public StlFile(String format, String table, String language, String programmeStart) {
        byte[] header = new byte[1_024];
        Arrays.fill(header, (byte) ' ');
        put(header, 0, "850" + format + "1" + table + language + "The River");
        put(header, 255, "1" + programmeStart + programmeStart);
        out.writeBytes(header);
    }

    /// A subtitle; text longer than a block goes on in the next.
    public StlFile says(String in, String until, byte[] text) {
        return block(in, until, 0, 0, text);
    }

    public StlFile block(String in, String until, int cumulative, int comment, byte[] text) {
        for (int at = 0; at == 0 || at < text.length; at += 112) {
            byte[] block = new byte[128];
            Arrays.fill(block, 16, 128, (byte) 0x8f);
            block[0] = 0;
            block[1] = (byte) number;
            block[2] = (byte) (number >> 8);
            // numbers behind 0xef mean something else
            block[3] = (byte) (at + 112 < text.length ? at / 112 % 0xf0 : 0xff);
            block[4] = (byte) cumulative;
            code(block, 5, in);
            code(block, 9, until);
            block[13] = 20;
            block[14] = 2;
            block[15] = (byte) comment;
            System.arraycopy(text, at, block, 16, Math.min(112, text.length - at));
            out.writeBytes(block);
        }
        number++;
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /// Text as codes; each char is one code.
    public static byte[] codes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void code(byte[] block, int at, String code) {
        String[] parts = code.split(":");
        for (int i = 0; i < 4; i++) {
            block[at + i] = Byte.parseByte(parts[i]);
        }
    }

    private static void put(byte[] header, int at, String text) {
        byte[] codes = codes(text);
        System.arraycopy(codes, 0, header, at, codes.length);
    }
}
