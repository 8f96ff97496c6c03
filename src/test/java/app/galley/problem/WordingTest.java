package app.galley.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Path BUNDLES = Path.of("src/main/resources/app/galley");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+)\\.([A-Za-z][A-Za-z0-9.-]*)\"");

    @Test void putsTheArgumentsIntoTheSentence() {
        assertEquals("The disk that holds out.txt is full. Free some space, then try again; nothing was lost.",
                new Wording(Locale.ENGLISH).say(Problem.badInput("problem.diskFull", "out.txt")));
    }

    @Test void aLanguageWithoutABundleGetsEnglish() {
        assertEquals(new Wording(Locale.ENGLISH).say("jobs.title"), new Wording(Locale.JAPAN).say("jobs.title"));
    }

    @Test void everyKeyInTheCodeHasASentence() throws IOException {
        Map<String, Properties> bundles = bundles();
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    Properties bundle = bundles.get(key.group(1));
                    String name = key.group(1) + "." + key.group(2);
                    if (bundle != null && !name.equals("library.db") && !isSaid(bundle, name)) {
                        missing.add(file.getFileName() + ": " + name);
                    }
                }
            }
        }
        assertTrue(missing.isEmpty(), () -> "keys without a sentence: " + missing);
    }

    @Test void everySentenceIsWellFormedAndCalm() throws IOException {
        bundles().forEach((area, bundle) -> bundle.forEach((key, sentence) -> {
            String said = sentence.toString();
            assertTrue(key.toString().startsWith(area + "."), () -> key + " does not belong into messages-" + area);
            assertFalse(said.contains("!") || said.toLowerCase(Locale.ROOT).matches(".*\\b(please|oops|sorry)\\b.*"),
                    () -> key + " shouts or begs: " + said);
            if (said.matches("(?s).*\\{\\d.*")) {
                assertFalse(said.replace("''", "").contains("'"), () -> key + " has a lone apostrophe: " + said);
                assertFalse(new MessageFormat(said, Locale.ENGLISH).toPattern().isEmpty());
            } else {
                assertFalse(said.contains("''"), () -> key + " doubles an apostrophe without arguments");
            }
        }));
    }

    /// A key that ends with a dot is the beginning of keys that the code completes.
    private static boolean isSaid(Properties bundle, String name) {
        return name.endsWith(".") ? bundle.stringPropertyNames().stream().anyMatch(k -> k.startsWith(name))
                : bundle.containsKey(name);
    }

    private static Map<String, Properties> bundles() throws IOException {
        Map<String, Properties> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("messages-[a-z]+\\.properties")).toList()) {
                Properties bundle = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                bundles.put(file.getFileName().toString().replaceAll("messages-|\\.properties", ""), bundle);
            }
        }
        return bundles;
    }
}
