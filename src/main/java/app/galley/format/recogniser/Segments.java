package app.galley.format.recogniser;

import app.galley.format.Paragraphs;
import app.galley.format.Piece;
import app.galley.format.Turns;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts what a recogniser heard into a transcript: segments in the order of their beginnings, speakers in the order in which they
/// begin to speak.
public final class Segments {
    /// A longer pause, in milliseconds, parts what one voice says.
    private static final long PAUSE = 1_000;
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final UnaryOperator<String> naming;

    private Segments(UnaryOperator<String> naming) {
        this.naming = naming;
    }

    /// The transcript.
    ///
    /// @param language a code or the English name of a language; empty when the file does not tell
    /// @param naming the speaker's name for what the file calls a voice
    /// @param mends told how many words had no time
    /// @throws app.galley.problem.ProblemException bad input, when nobody says anything in a file that ought to have words
    public static Transcript transcript(List<Segment> segments, String language, UnaryOperator<String> naming, Mends mends) {
        int untimed = segments.stream().mapToInt(Segment::untimed).sum();
        if (untimed > 0) {
            mends.add(Mend.Kind.NO_WORD_TIME, 0, untimed);
        }
        return new Segments(naming).read(segments, code(language));
    }

    private Transcript read(List<Segment> segments, String language) {
        List<Piece> pieces = new ArrayList<>();
        segments.stream().sorted(Comparator.comparingLong(segment -> segment.time().start())).forEach(segment -> {
            boolean blank = pieces.isEmpty() || Segment.needsBlank(pieces.getLast().text(), segment.text());
            pieces.addAll(segment.pieces(speaker(segment.voice()), blank));
        });
        List<Turn> turns = pieces.isEmpty() ? List.of() : Paragraphs.of(pieces);
        return new Transcript(Turns.numbered(turns), new ArrayList<>(speakers.values()), language);
    }

    private int speaker(String voice) {
        String name = voice.isBlank() ? "" : naming.apply(voice).strip();
        return name.isEmpty() ? Speaker.NONE : speakers.computeIfAbsent(name, n -> new Speaker(speakers.size(), n)).id();
    }

    /// Adds a segment as a file tells it, unless nothing is said in it.
    ///
    /// @param told its time; null where the file tells none, then it is that of its words
    /// @throws app.galley.problem.ProblemException bad input, when there is none
    static void add(List<Segment> segments, String voice, @Nullable TimeSpan told, String text, List<HeardWord> words) {
        if (!text.isEmpty() || !words.isEmpty()) {
            segments.add(new Segment(voice, time(told, words, segments.size() + 1), text, words));
        }
    }

    /// Words of one channel as segments: a new one where the voice changes or a pause is.
    public static List<Segment> of(List<HeardWord> words) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || !words.get(i).voice().equals(words.get(from).voice()) || pause(words.get(i - 1), words.get(i)) > PAUSE) {
                segments.add(segment(words.get(from).voice(), words.subList(from, i), segments));
                from = i;
            }
        }
        return segments;
    }

    private static long pause(HeardWord left, HeardWord right) {
        TimeSpan before = left.time();
        TimeSpan after = right.time();
        return before == null || after == null ? 0 : after.start() - before.end();
    }

    private static Segment segment(String voice, List<HeardWord> words, List<Segment> before) {
        long last = before.isEmpty() ? 0 : before.getLast().time().end();
        TimeSpan hull = null;
        for (HeardWord word : words) {
            TimeSpan time = word.time();
            hull = hull == null || time == null ? hull == null ? time : hull : hull.hull(time);
        }
        String text = words.stream().map(HeardWord::text).collect(Collectors.joining(" "));
        boolean blanks = words.stream().noneMatch(word -> !Segment.needsBlank(word.text(), word.text()));
        return new Segment(voice, hull == null ? new TimeSpan(last, last) : hull, blanks ? text : "", words);
    }

    /// The time of a segment whose words are known; the one told, else the one of its words.
    ///
    /// @throws app.galley.problem.ProblemException bad input, when there is none
    private static TimeSpan time(@Nullable TimeSpan told, List<HeardWord> words, int number) {
        TimeSpan time = told;
        for (HeardWord word : words) {
            TimeSpan own = word.time();
            time = time == null || own == null ? time == null ? own : time : time.hull(own);
        }
        if (time == null) {
            throw Problem.badInput("format.segmentTime", number).asException();
        }
        return time;
    }

    /// The code of a language, which some recognisers call by its English name or write with an underscore.
    private static String code(String language) {
        String plain = language.strip();
        if (plain.length() > 3 && plain.chars().allMatch(Character::isLetter)) {
            for (String code : Locale.getISOLanguages()) {
                if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(plain)) {
                    return code;
                }
            }
            return "";
        }
        String tag = Locale.forLanguageTag(plain.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? "" : tag;
    }
}
