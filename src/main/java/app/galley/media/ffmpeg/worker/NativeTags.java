package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_DICT_IGNORE_SUFFIX;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import app.galley.media.file.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// What is written into a file beside its samples, read with care: a file may hold any number of texts of any length, and bytes that
/// are no text.
final class NativeTags {
    private static final int MOST = 64;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TEXT = 4000;
    /// What files hold that do not keep to UTF-8.
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private final @Nullable AVDictionary tags;

    NativeTags(@Nullable AVDictionary tags) {
        this.tags = tags;
    }

    /// The text of one; empty when it is not there or says nothing.
    Optional<String> text(String name) {
        AVDictionaryEntry entry = tags == null ? null : av_dict_get(tags, name, null, 0);
        return entry == null ? Optional.empty() : Optional.of(text(entry.value(), LONGEST_TEXT)).filter(text -> !text.isEmpty());
    }

    /// The first of them, those that say nothing left out.
    List<Tag> all() {
        List<Tag> all = new ArrayList<>();
        AVDictionaryEntry entry = tags == null ? null : av_dict_get(tags, "", null, AV_DICT_IGNORE_SUFFIX);
        while (entry != null && all.size() < MOST) {
            Tag tag = new Tag(text(entry.key(), LONGEST_NAME).toLowerCase(Locale.ROOT), text(entry.value(), LONGEST_TEXT));
            if (!tag.name().isEmpty() && !tag.text().isEmpty()) {
                all.add(tag);
            }
            entry = av_dict_get(tags, "", entry, AV_DICT_IGNORE_SUFFIX);
        }
        return all;
    }

    private static String text(@Nullable BytePointer bytes, int longest) {
        if (bytes == null || bytes.isNull()) {
            return "";
        }
        byte[] read = new byte[longest];
        int length = 0;
        for (byte b = bytes.get(0); b != 0 && length < longest; b = bytes.get(length)) {
            read[length++] = b;
        }
        return plain(decoded(read, length == longest ? wholeLetters(read, length) : length));
    }

    /// A text that was cut ends behind a whole letter.
    private static int wholeLetters(byte[] utf8, int length) {
        int end = length;
        while (end > 0 && (utf8[end - 1] & 0xc0) == 0x80) {
            end--;
        }
        return end > 0 && utf8[end - 1] < 0 ? end - 1 : length;
    }

    private static String decoded(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, 0, length, WESTERN);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Co}\\p{Cn}&&[^\\n]]", " ").strip();
    }
}
