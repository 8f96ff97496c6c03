package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.fault.Effect;
import app.galley.local.wire.S3Error;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every error has its sentence, and every sentence its error.
class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java/app/galley/local");
    private static final Pattern WHOLE_KEY = Pattern.compile("\"(local\\.[A-Za-z.]+[A-Za-z])\"");
    private static final Pattern TRANSCRIBE = Pattern.compile("(?:BAD_REQUEST|CONFLICT|LIMIT_EXCEEDED|MALFORMED|NOT_FOUND|UNKNOWN_OPERATION)\\.refuse\\(\"(\\w+)\"");
    private static final Pattern RULE = Pattern.compile("Rule\\.require\\([^;]*?\"(\\w+)\"(?:,[^;\"]*)?\\);");
    private static final Pattern FAILURE = Pattern.compile("(?:[ .(]say\\((?=\"\\w+\"[,)])|fail\\([^;]*?(?=\"\\w+\"\\);))\"(\\w+)\"");
    private static final Pattern BAD_FAULT = Pattern.compile("bad\\(\"(\\w+)\"");
    private static final Pattern VIOLATION = Pattern.compile("violate\\(\"(\\w+)\"");

    private static Set<String> usedKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(f -> f.toString().endsWith(".java")).map(WordsTest::read).forEach(source -> {
                collect(WHOLE_KEY, "", source, keys);
                collect(TRANSCRIBE, "local.transcribe.", source, keys);
                collect(RULE, "local.transcribe.", source, keys);
                collect(FAILURE, "local.job.", source, keys);
                collect(BAD_FAULT, "local.fault.", source, keys);
                collect(VIOLATION, "local.transcribe.violation.", source, keys);
            });
        }
        for (Effect effect : Effect.values()) {
            effect.refusal(true).ifPresent(r -> keys.add(r.problem().key()));
        }
        for (S3Error error : S3Error.values()) {
            keys.add(error.refuse("x").problem().key());
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Pattern pattern, String prefix, String source, Set<String> keys) {
        for (Matcher found = pattern.matcher(source); found.find();) {
            keys.add(prefix + found.group(1));
        }
    }

    @Test
    void keysAndSentencesAreTheSame() throws IOException {
        Set<String> sentences = new TreeSet<>(ResourceBundle.getBundle("app.galley.messages-local", Locale.ROOT).keySet());
        assertEquals(sentences, usedKeys());
    }

    @Test
    void sentencesWithArgumentsComeOutWhole() throws IOException {
        Wording wording = new Wording(Locale.ROOT);
        for (String key : usedKeys()) {
            String sentence = wording.say(key.equals("local.transcribe.violations") ? Problem.refused(key, 2, "B")
                    : Problem.refused(key, "A", "B", "C"));
            assertFalse(sentence.contains("{"), sentence);
            assertFalse(sentence.contains("!") || sentence.toLowerCase(Locale.ROOT).contains("please"), sentence);
            assertTrue(sentence.length() > 10, sentence);
        }
    }
}
