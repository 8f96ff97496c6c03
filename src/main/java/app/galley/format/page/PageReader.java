package app.galley.format.page;

import app.galley.format.Lookalike;
import app.galley.format.Piece;
import app.galley.format.TranscriptReader;
import app.galley.format.Turns;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.format.recogniser.HeardWord;
import app.galley.format.recogniser.Segments;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads web pages that tell when something is said: those Galley writes and those of podcasts, see [Passages], and those of Hyperaudio, see [SpokenWords].
/// Where no end is told, a paragraph ends where the next one begins. Paragraphs without a time follow the one before; those before the first time are no part
/// of the transcript. Struck text is struck.
public final class PageReader implements TranscriptReader {
    /// The marks stand near the beginning.
    private static final int LOOKED_AT = 1 << 18;
    private static final Pattern MARKED = Pattern.compile("<p\\b[^>]{0,500}\\bdata-start=|<(?:span|a)\\b[^>]{0,500}\\bdata-m=");
    private static final Pattern TIME = Pattern.compile("<time\\b[^>]{0,500}>\\s*[\\[(<{]?\\s*\\d{1,3}:\\d{2}");

    /// Makes a reader.
    public PageReader() {
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        if (!Page.is(bytes)) {
            return false;
        }
        String start = Page.start(bytes, LOOKED_AT);
        // a single one may be when the page was written
        return MARKED.matcher(start).find() || TIME.matcher(start).results().limit(2).count() == 2;
    }

    @Override
    public Transcript read(byte[] bytes) {
        return read(bytes, new Mends());
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        mends.countedIn(Mend.Unit.SEGMENT);
        Document page = Page.of(bytes, mends);
        Element root = page.selectFirst("html");
        String language = root == null ? "" : root.attr("lang").strip();
        List<HeardWord> words = SpokenWords.of(page);
        if (!words.isEmpty()) {
            return Segments.transcript(Segments.of(words), language, UnaryOperator.identity(), mends);
        }
        List<Timed> timed = timed(Passages.of(page), mends);
        if (timed.isEmpty()) {
            throw Lookalike.problem(bytes).asException();
        }
        return transcript(timed, language);
    }

    /// A paragraph and when it is heard.
    private record Timed(TimeSpan time, Passage passage) { }

    private static List<Timed> timed(List<Passage> passages, Mends mends) {
        List<Timed> timed = new ArrayList<>();
        CueTimes times = new CueTimes(mends);
        for (int i = 0; i < passages.size();) {
            int next = i + 1;
            OptionalLong start = passages.get(i).start();
            if (start.isEmpty()) {
                mends.add(Mend.Kind.STRAY, next);
            } else {
                while (next < passages.size() && passages.get(next).start().isEmpty()) {
                    next++;
                }
                OptionalLong following = next < passages.size() ? passages.get(next).start() : OptionalLong.empty();
                share(passages.subList(i, next), times.next(i + 1, start.getAsLong(), end(passages.subList(i, next), following)), timed);
            }
            i = next;
        }
        return timed;
    }

    /// When paragraphs end of which the first tells its time: as it says, else where the next one begins, else as long after as one usually speaks.
    private static long end(List<Passage> passages, OptionalLong following) {
        long start = passages.getFirst().start().orElse(0);
        if (passages.getFirst().end().isPresent()) {
            return passages.getFirst().end().getAsLong();
        }
        return following.isPresent() && following.getAsLong() >= start ? following.getAsLong() : start + Piece.usual(length(passages));
    }

    private static int length(List<Passage> passages) {
        return passages.stream().mapToInt(Passage::length).sum();
    }

    /// Paragraphs that have one time share it by their length.
    private static void share(List<Passage> passages, TimeSpan time, List<Timed> timed) {
        long total = Math.max(1, length(passages));
        long length = time.end() - time.start();
        long sofar = 0;
        for (Passage passage : passages) {
            long begin = time.start() + length * sofar / total;
            sofar += passages.size() == 1 ? total : passage.length();
            timed.add(new Timed(new TimeSpan(begin, time.start() + length * sofar / total), passage));
        }
    }

    private static Transcript transcript(List<Timed> timed, String language) {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        List<Turn> turns = new ArrayList<>();
        timed.stream().sorted(Comparator.comparingLong(one -> one.time.start())).forEach(one -> {
            String name = one.passage.voice();
            int speaker = name.isEmpty() ? Speaker.NONE : speakers.computeIfAbsent(name, added -> new Speaker(speakers.size(), added)).id();
            turns.addAll(one.passage.turns(one.time, speaker));
        });
        return new Transcript(Turns.numbered(turns), new ArrayList<>(speakers.values()), language);
    }
}
