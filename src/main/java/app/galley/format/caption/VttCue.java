package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads the text of one WebVTT cue: spans, time stamps, entities. Made for one cue.
final class VttCue {
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00A0", "lrm", "\u200E",
            "rlm", "\u200F", "quot", "\"", "apos", "'");

    private final TimeSpan cue;
    private final List<Captioned> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String voice = "";
    private long start;

    VttCue(TimeSpan cue) {
        this.cue = cue;
        start = cue.start();
    }

    /// The parts of the cue, in order.
    List<Captioned> read(String source) {
        walk(source, this::tag);
        finish(cue.end());
        return parts;
    }

    /// The cue as it is shown, in its own lines; said by the first voice that is named.
    Cue shown(String source) {
        walk(source, tag -> voice = voice.isEmpty() && isVoice(tag) ? name(tag) : voice);
        List<String> lines = text.toString().lines().toList();
        return new Cue(cue, lines.isEmpty() ? List.of("") : lines, voice);
    }

    private void walk(String source, Consumer<String> tag) {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int close = c == '<' ? source.indexOf('>', at) : c == '&' ? source.indexOf(';', at, Math.min(source.length(), at + 10)) : -1;
            if (c == '<') {
                tag.accept(source.substring(at + 1, close < 0 ? source.length() : close));
                at = close < 0 ? source.length() : close + 1;
            } else if (close > at && close - at < 10 && entity(source.substring(at + 1, close))) {
                at = close + 1;
            } else {
                text.append(c);
                at++;
            }
        }
    }

    private void tag(String tag) {
        CaptionTime.stamp(tag.strip()).filter(time -> time > start && time <= cue.end()).ifPresent(time -> {
            finish(time);
            start = time;
        });
        if (isVoice(tag) || tag.equals("/v")) {
            finish(cue.end());
            voice = isVoice(tag) ? name(tag) : "";
        }
    }

    private static boolean isVoice(String tag) {
        return tag.startsWith("v ") || tag.startsWith("v.") || tag.startsWith("v\t") || tag.startsWith("v\n");
    }

    private static String name(String tag) {
        int name = tag.replaceAll("\\s", " ").indexOf(' ');
        return name > 0 ? unescaped(tag.substring(name + 1)).replaceAll("\\s+", " ").strip() : "";
    }

    private boolean entity(String name) {
        String character = ENTITIES.get(name);
        if (character == null && name.matches("#\\d{1,6}|#x[0-9a-fA-F]{1,5}")) {
            int code = name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            character = Character.isValidCodePoint(code) && code >= ' ' && !(code >= 0xD800 && code < 0xE000)
                    ? Character.toString(code) : " ";
        }
        if (character == null) {
            return false;
        }
        text.append(character);
        return true;
    }

    private static String unescaped(String name) {
        String plain = name;
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            if (!entity.getKey().equals("amp")) {
                plain = plain.replace("&" + entity.getKey() + ";", entity.getValue());
            }
        }
        return plain.replace("&amp;", "&");
    }

    private void finish(long end) {
        if (!text.toString().isBlank()) {
            parts.addAll(CueText.parts(new TimeSpan(Math.min(start, end), end), text.toString().lines().toList(), voice));
        }
        text.setLength(0);
    }
}
