package app.galley.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is true of every transcript, at any time. The types keep single values right (spans, places, confidences); this
/// checks what several values have to do with each other. Stateless; any thread.
public final class TranscriptRules {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private TranscriptRules() {
    }

    /// The rules a transcript breaks, one line each, for tests and reports of faults: index of the turn and of the word, and
    /// what is wrong; no word of the text. Empty when all is well.
    ///
    /// - every turn has its own id, and every speaker
    /// - a turn's speaker is nobody or one of the transcript's
    /// - a text holds no line breaks and no half characters
    /// - words lie inside the text, in its order, apart from each other
    public static List<String> broken(Transcript transcript) {
        List<String> broken = new ArrayList<>();
        Set<Integer> speakers = new HashSet<>();
        for (Speaker speaker : transcript.speakers()) {
            if (!speakers.add(speaker.id())) {
                broken.add("two speakers have the id " + speaker.id());
            }
        }
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < transcript.turns().size(); i++) {
            Turn turn = transcript.turns().get(i);
            if (!ids.add(turn.id())) {
                broken.add("turn " + i + ": its id " + turn.id() + " is another turn's too");
            }
            if (turn.speaker() != Speaker.NONE && !speakers.contains(turn.speaker())) {
                broken.add("turn " + i + ": no speaker has the id " + turn.speaker());
            }
            checkText(i, turn.text(), broken);
            checkWords(i, turn, broken);
        }
        return broken;
    }

    private static void checkText(int index, String text, List<String> broken) {
        if (LINE_BREAK.matcher(text).find()) {
            broken.add("turn " + index + ": a line break in the text");
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (text.codePointAt(at) >= Character.MIN_SURROGATE && text.codePointAt(at) <= Character.MAX_SURROGATE) {
                broken.add("turn " + index + ": half a character at " + at);
            }
        }
    }

    private static void checkWords(int index, Turn turn, List<String> broken) {
        int end = 0;
        for (int w = 0; w < turn.words().size(); w++) {
            Word word = turn.words().get(w);
            if (word.start() < end) {
                broken.add("turn " + index + " word " + w + ": begins before the word in front of it ends");
            }
            if (word.end() > turn.text().length()) {
                broken.add("turn " + index + " word " + w + ": ends behind the text");
            }
            end = word.end();
        }
    }
}
