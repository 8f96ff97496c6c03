package app.galley.format;

import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.transcript.Published;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What of a transcript each format can hold.
///
/// - `json` holds everything: it is compared as it is.
/// - Captions hold cues: their times and lines. Words without text of their own, struck words, the ends of turns, confidence and verification have no place
///   in them, and words have no times. Text of nobody that begins like
///   `Name:` counts as said by that name, where no speaker is named, and is not tried here. A file read gives a transcript that is cut anew, so that the cues are compared, not bytes.
/// - Annotations hold turns and words with their times, in milliseconds; struck words are not published, confidence and verification have no place.
/// - Labels hold turns: who speaks stands before the text.
final class Held {
    private Held() {
    }

    /// The cues a caption format can hold.
    ///
    /// - `srt`, `sbv`: all lines; the speaker is part of the text where he changes, since they have no place for it. A word joiner keeps what looks like
    ///   mark-up from being read as such, so that one that stands there already is lost.
    /// - `vtt`: all lines; the name of the voice with one blank for several, which mean nothing in a tag.
    /// - `ttml`: runs of blanks are one, as XML players show them; XML has no control characters, which become blanks.
    /// - `ass`: hundredths of a second; braces and backslashes are commands there, for which there is no escape, so that they become signs that look alike; a
    ///   comma would end the field of the name.
    /// - `podcast`: one line a segment; runs of blanks are one.
    static List<Cue> cues(String format, Transcript transcript) {
        boolean labelled = format.equals("srt") || format.equals("sbv");
        return Writing.PLAIN.cues(transcript, labelled ? SpeakerLabels.AT_A_CHANGE : SpeakerLabels.NONE).stream().map(cue -> switch (format) {
            case "srt", "sbv" -> new Cue(cue.time(), cue.lines(), "");
            case "vtt" -> new Cue(cue.time(), cue.lines(), Text.oneLine(cue.speaker()));
            case "ttml" -> new Cue(cue.time(), oneBlank(cue.lines()), Text.oneLine(cue.speaker()));
            case "ass" -> new Cue(new TimeSpan(cue.time().start() / 10 * 10, cue.time().end() / 10 * 10),
                    cue.lines().stream().map(line -> line.replace('{', '(').replace('}', ')').replace('\\', '∖')).toList(),
                    Text.oneLine(cue.speaker().replace(',', ' ')));
            case "podcast" -> new Cue(cue.time(), List.of(joined(cue.lines())), Text.oneLine(cue.speaker()));
            default -> throw new IllegalArgumentException(format);
        }).toList();
    }

    private static List<String> oneBlank(List<String> lines) {
        return lines.stream().map(Text::oneLine).toList();
    }

    /// Lines in one, with a blank between them but where two ideographs meet.
    private static String joined(List<String> lines) {
        StringBuilder joined = new StringBuilder();
        for (String line : lines) {
            boolean ideographs = !joined.isEmpty() && Tokens.isIdeographic(joined.codePointBefore(joined.length())) && Tokens.isIdeographic(line.codePointAt(0));
            joined.append(joined.isEmpty() || ideographs ? "" : " ").append(line);
        }
        return Text.oneLine(joined.toString());
    }

    /// Cues, one a line, for comparing.
    static String lines(List<Cue> cues) {
        StringBuilder lines = new StringBuilder();
        cues.forEach(cue -> lines.append(cue.time().start()).append('-').append(cue.time().end()).append('|').append(cue.speaker()).append('|')
                .append(String.join("/", cue.lines())).append('\n'));
        return lines.toString();
    }

    /// Who says what in cues, for each in the order of time. Letters and digits alone: lines are joined with a blank or without, and dashes before two
    /// lines stand for people who answer each other.
    static String spoken(List<Cue> cues) {
        Runs runs = new Runs();
        cues.stream().sorted(Comparator.comparingLong(cue -> cue.time().start()))
                .forEach(cue -> cue.lines().forEach(line -> runs.add(cue.speaker(), line)));
        return runs.text();
    }

    /// Who says what in a transcript.
    static String spoken(Transcript transcript) {
        Runs runs = new Runs();
        transcript.turns().forEach(turn -> runs.add(name(transcript, turn), turn.text()));
        return runs.text();
    }

    /// The letters of each speaker in a row.
    private static final class Runs {
        private final Map<String, StringBuilder> said = new TreeMap<>();

        void add(String speaker, String line) {
            String letters = line.codePoints().filter(Character::isLetterOrDigit).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            if (!letters.isEmpty()) {
                said.computeIfAbsent(speaker, name -> new StringBuilder()).append(letters);
            }
        }

        String text() {
            return said.toString();
        }
    }

    /// Turns and words as annotations hold them: the turns of what is published in the order of time, blanks in runs are one. A turn without text is an
    /// annotation of `eaf` when it lasts; `textgrid` and `exmaralda` have no such thing, their
    /// empty intervals are silence.
    static String annotated(String format, Transcript transcript) {
        Transcript published = Published.of(transcript);
        List<String> names = new ArrayList<>(published.speakers().stream().map(Speaker::name).toList());
        names.add("");
        StringBuilder lines = new StringBuilder();
        published.turns().stream().filter(turn -> !turn.text().isBlank() || format.equals("eaf") && turn.time().end() > turn.time().start())
                .sorted(Comparator.comparingLong((Turn turn) -> turn.time().start()).thenComparingInt(turn -> names.indexOf(name(published, turn))))
                .forEach(turn -> {
                    lines.append(name(published, turn)).append('|').append(turn.time()).append('|').append(Text.oneLine(turn.text())).append('|');
                    lines.append(timed(turn)).append('\n');
                });
        return lines.toString();
    }

    /// Turns as tables hold them: the times, the name and the text, each in a cell of its own. Turns without text are rows, but become none.
    static List<String> rows(Transcript transcript) {
        Transcript published = Published.of(transcript);
        return published.turns().stream().filter(turn -> !turn.text().isBlank()).sorted(Comparator.comparingLong(turn -> turn.time().start()))
                .map(turn -> turn.time() + "|" + name(published, turn) + "|" + turn.text().replaceAll("[\\s\u00A0]+", " ")).toList();
    }

    /// Turns as pages hold them: the times, the name, the text with blanks in runs as one, the words with their times; those without text where they last a while.
    static List<String> paragraphs(Transcript transcript) {
        Transcript published = Published.of(transcript);
        return published.turns().stream().filter(turn -> !Text.oneLine(turn.text()).isEmpty() || turn.time().end() > turn.time().start())
                .sorted(Comparator.comparingLong(turn -> turn.time().start()))
                .map(turn -> turn.time() + "|" + Text.oneLine(name(published, turn)) + "|" + Text.oneLine(turn.text()) + "|" + (turn.text().isBlank() ? "" : timed(turn))).toList();
    }

    private static String timed(Turn turn) {
        return turn.words().stream().map(word -> Text.oneLine(turn.textOf(word)) + " " + word.time().start() + "-" + word.time().end()).collect(Collectors.joining(" "));
    }

    /// The language as annotations hold it: `textgrid` has no place for it, and in `exmaralda` it is that of the speakers.
    static String language(String format, Transcript transcript) {
        boolean none = format.equals("textgrid") || format.equals("exmaralda") && transcript.speakers().isEmpty();
        return none ? "" : transcript.language();
    }

    /// Turns as labels hold them: the times, and the name and the text as one. Turns without text have none. Between words one plain blank is read, whichever
    /// and however many there are, since words have no places of their own in a label.
    static List<String> labels(Transcript transcript) {
        Transcript published = Published.of(transcript);
        return published.turns().stream().filter(turn -> !turn.text().isBlank()).sorted(Comparator.comparingLong(turn -> turn.time().start()))
                .map(turn -> turn.time() + "|" + (name(published, turn).isEmpty() ? "" : name(published, turn) + ": ") + turn.text().replaceAll("[\\s\u00A0]+", " ")).toList();
    }

    private static String name(Transcript transcript, Turn turn) {
        return transcript.speaker(turn.speaker()).map(Speaker::name).orElse("");
    }
}
