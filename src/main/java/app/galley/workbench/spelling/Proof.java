package app.galley.workbench.spelling;

import app.galley.spelling.SpellChecker;
import app.galley.task.Background;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The reading of one open transcript for unknown words: what is asked for is answered from what is known, and read in the
/// background where it is not. Safe from any thread.
public final class Proof implements AutoCloseable {
    private static final int[] NONE = new int[0];
    private static final int MOST_WORDS = 100_000;
    private final SpellChecker checker;
    private final UnicodeScript script;
    private final OwnWords own;
    private final Background background;
    private final Runnable ownChanged = this::ownWordsChanged;
    private final Map<String, Boolean> inDictionary = new ConcurrentHashMap<>();
    private final Map<Long, Answer> answers = new HashMap<>();
    private final Map<Long, Turn> waiting = new LinkedHashMap<>();
    private Accepted accepted;
    private boolean reading;
    private volatile Runnable news = () -> { };

    /// What is known of a turn.
    ///
    /// @param parts start and end of each unknown word
    /// @param by what was accepted when it was read
    private record Answer(Turn turn, int[] parts, Accepted by) { }

    Proof(SpellChecker checker, OwnWords own, Background background) {
        this.checker = checker;
        this.script = WordsToCheck.script(checker.language());
        this.own = own;
        this.background = background;
        this.accepted = new Accepted(own.set(), Set.of(), Set.of());
        own.listen(ownChanged);
    }

    /// The language of the dictionary that is used.
    public String language() {
        return checker.language();
    }

    /// Sets who hears, on the thread that read, that there are new answers.
    public void onNews(Runnable listener) {
        news = listener;
    }

    /// The unknown words of a turn as far as they are known: start and end of the first, of the second, and so on. Quick. Where the
    /// turn has changed since it was read, words outside of the change stay as they were until it has been read again.
    public int[] in(Turn turn) {
        boolean begins;
        synchronized (this) {
            Answer known = answers.get(turn.id());
            if (known != null && isNow(known, turn)) {
                return known.parts;
            }
            waiting.put(turn.id(), turn);
            begins = !reading;
            reading = true;
        }
        if (begins) {
            background.start("check spelling", cancellation -> {
                readOn();
                return true;
            });
        }
        synchronized (this) {
            Answer known = answers.get(turn.id());
            return known == null ? NONE : known.turn == turn ? known.parts : Carried.over(known.turn.text(), turn.text(), known.parts);
        }
    }

    /// The next unknown word behind a place, or the one before it, going on at the other end of the transcript. Blocks while what
    /// lies between is read.
    public Optional<Passage> next(Transcript transcript, Position from, boolean forward) {
        int count = transcript.turns().size();
        for (int step = 0; step <= count; step++) {
            int index = Math.floorMod(from.turn() + (forward ? step : -step), count);
            int[] parts = readNow(transcript.turns().get(index));
            IntStream order = IntStream.range(0, parts.length / 2).map(i -> forward ? 2 * i : parts.length - 2 - 2 * i);
            boolean first = step == 0;
            Optional<Passage> found = order.filter(i -> !first || (forward ? parts[i] >= from.offset() : parts[i + 1] <= from.offset()))
                    .mapToObj(i -> Passage.in(index, parts[i], parts[i + 1])).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// What may have been meant by a word, the likeliest first. Blocks, usually for a quarter of a second, at most for one and a half.
    public List<String> suggestions(String word) {
        boolean curly = word.indexOf('’') >= 0;
        return checker.suggestions(straight(word)).stream().map(s -> curly ? s.replace('\'', '’') : s).distinct().toList();
    }

    /// Sets the names and terms that are right in this transcript.
    public void accept(Set<String> names) {
        change(a -> new Accepted(a.own(), names, a.ignored()));
    }

    /// Passes a word over until the transcript is closed.
    public void ignore(String word) {
        change(a -> {
            Set<String> more = new HashSet<>(a.ignored());
            more.add(straight(word));
            return new Accepted(a.own(), a.names(), more);
        });
    }

    /// Hears of the user's own words no longer.
    @Override
    public void close() {
        own.unlisten(ownChanged);
        news = () -> { };
    }

    private void ownWordsChanged() {
        change(a -> new Accepted(own.set(), a.names(), a.ignored()));
    }

    private void change(UnaryOperator<Accepted> how) {
        boolean other;
        synchronized (this) {
            Accepted now = how.apply(accepted);
            other = !now.equals(accepted);
            accepted = other ? now : accepted;
        }
        if (other) {
            news.run();
        }
    }

    private boolean isNow(Answer known, Turn turn) {
        return known.turn == turn && known.by == accepted;
    }

    private void readOn() {
        boolean some = false;
        while (true) {
            Turn turn;
            synchronized (this) {
                var first = waiting.entrySet().iterator();
                if (!first.hasNext()) {
                    reading = false;
                    break;
                }
                turn = first.next().getValue();
                first.remove();
            }
            readNow(turn);
            some = true;
        }
        if (some) {
            news.run();
        }
    }

    private int[] readNow(Turn turn) {
        Accepted by;
        synchronized (this) {
            Answer known = answers.get(turn.id());
            if (known != null && isNow(known, turn)) {
                return known.parts;
            }
            by = accepted;
        }
        int[] parts = WordsToCheck.in(turn, script).stream().filter(place -> !isRight(turn.text(), place, by))
                .flatMapToInt(place -> IntStream.of(place.start(), place.end())).toArray();
        synchronized (this) {
            answers.put(turn.id(), new Answer(turn, parts, by));
        }
        return parts;
    }

    private boolean isRight(String text, Tokens.Place place, Accepted by) {
        String word = straight(text.substring(place.start(), place.end()));
        boolean dotted = place.end() < text.length() && text.charAt(place.end()) == '.';
        return by.holds(word) || stands(word) || dotted && stands(word + ".")
                || word.indexOf('-') > 0 && List.of(word.split("-")).stream().allMatch(part -> part.isEmpty() || by.holds(part) || stands(part));
    }

    private boolean stands(String word) {
        if (inDictionary.size() > MOST_WORDS) {
            inDictionary.clear();
        }
        return inDictionary.computeIfAbsent(word, checker::isRight);
    }

    private static String straight(String word) {
        return word.replace('’', '\'').replace('‐', '-').replace("\u00AD", "");
    }
}
