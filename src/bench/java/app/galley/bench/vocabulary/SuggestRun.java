package app.galley.bench.vocabulary;

import app.galley.bench.measure.Times;
import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Problem;
import app.galley.spelling.hunspell.DictionaryFolders;
import app.galley.spelling.hunspell.HunspellDictionaries;
import app.galley.task.Background;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.review.term.Suggestions;
import app.galley.workbench.Catalogue;
import app.galley.workbench.vocabulary.Suggesting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// What the suggestions from 100 transcripts of 10,000 words take, each with 60 corrections: once with the texts in memory, and once from a library
/// on the disk, with everything read and the dictionary asked. Both as they come first in a new process.
public final class SuggestRun {
    private static final int RECORDINGS = 100;
    private static final int WORDS = 10_000;
    private static final int STOCK = 8_000;
    private static final int CORRECTIONS = 60;
    private static final String[] NAMES = ("Okavango Szilinsky Golgotha Mohenjo Ypsilanti Ouagadougou Reykjavik Quetzalcoatl Nyiragongo Wroclaw "
            + "Tchaikovsky Xanthippe Llanfair Zwickau Thessaloniki").split(" ");

    private SuggestRun() { }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("galley-bench");
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            byte[] result = result();
            Formats formats = StandardFormats.in(Locale.ENGLISH);
            List<Transcript> edited = new ArrayList<>();
            for (int i = 0; i < RECORDINGS; i++) {
                edited.add(fill(library, formats.read(result).in("en-GB"), result, new Random(i)));
            }
            library.transcripts().flush();
            Transcript heard = formats.read(result).in("en-GB");
            long begin = System.nanoTime();
            Suggestions suggestions = new Suggestions();
            edited.forEach(text -> suggestions.add(UUID.randomUUID(), heard, text));
            require(suggestions.ranked((language, word) -> false).size() >= NAMES.length);
            Times.say("suggest.texts", (System.nanoTime() - begin) / 1e6);
            begin = System.nanoTime();
            require(new Suggesting(new Catalogue(library.recordings(), Clock.systemUTC(), gone -> { }), library.transcripts(), formats,
                    new HunspellDictionaries(folder.resolve("dictionaries"), DictionaryFolders.ofThisComputer())::of, Background.threads())
                    .start(progress -> { }).get().read() == RECORDINGS);
            Times.say("suggest.library", (System.nanoTime() - begin) / 1e6);
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalStateException("not what was corrected");
        }
    }

    /// The result that the machine would have returned: 10,000 words, of which the frequent ones are as frequent as in a language.
    private static byte[] result() {
        Random random = new Random(7);
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            items.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT,
                    "{\"type\":\"pronunciation\",\"start_time\":\"%.3f\",\"end_time\":\"%.3f\",\"alternatives\":[{\"confidence\":\"0.98\",\"content\":\"%s\"}]}",
                    i * 0.4, i * 0.4 + 0.3, word((int) (STOCK * Math.pow(random.nextDouble(), 4)))));
        }
        return ("{\"jobName\":\"j\",\"accountId\":\"0\",\"status\":\"COMPLETED\",\"results\":{\"transcripts\":[{\"transcript\":\"\"}],\"items\":[" + items + "]}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A made-up word for a number.
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int left = number + 20; left > 0; left /= 20) {
            word.append("bdfgklmnprstvwzchjqx".charAt(left % 20)).append("aeiou".charAt(left % 5));
        }
        return word.toString();
    }

    private static String sum(byte[] result) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(result));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds a recording and its corrections; yields the text that they make.
    private static Transcript fill(SqliteLibrary library, Transcript document, byte[] result, Random random) {
        UUID id = UUID.randomUUID();
        library.recordings().add(new Recording(id, "Interview", null, 0, Duration.ofHours(1), false, Instant.EPOCH, null));
        library.transcripts().keep(new MachineTranscript(UUID.randomUUID(), id, "amazon", sum(result), Instant.EPOCH), result);
        library.transcripts().createDocument(id, document);
        EditSession session = library.transcripts().open(id).orElseThrow();
        for (int i = 0; i < CORRECTIONS; i++) {
            Transcript now = session.transcript();
            int at = random.nextInt(now.turns().size());
            Turn turn = now.turns().get(at);
            if (!turn.words().isEmpty()) {
                Word word = turn.words().get(random.nextInt(turn.words().size()));
                Position from = new Position(at, word.start());
                Edit edit = Edits.replace(now, from, new Position(at, word.end()), NAMES[random.nextInt(NAMES.length)], from);
                session.apply(edit);
                library.transcripts().append(id, EditSession.Step.APPLY, edit, new Transcripts.JournalListener() {
                    @Override
                    public void committed() { }

                    @Override
                    public void failed(Problem problem) {
                        throw new IllegalStateException(problem.key());
                    }
                });
            }
        }
        return session.transcript();
    }
}
