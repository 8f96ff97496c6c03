package app.galley.local.transcribe.resource;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.vocabulary.LetterTable;
import app.galley.service.vocabulary.Letters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What makes a vocabulary fail (Amazon Transcribe, "Creating a custom vocabulary using a table" and "using a list", "Character sets").
/// The sentences are the local service's own; each names the line. Immutable; any thread.
final class VocabularyRules {
    /// The largest file, in bytes.
    static final int LARGEST = 50 * 1024;
    private static final int LONGEST_PHRASE = 256;
    private static final List<String> COLUMNS = List.of("Phrase", "SoundsLike", "IPA", "DisplayAs");

    private VocabularyRules() { }

    /// The fault of a file, empty when it has none.
    static String ofFile(byte[] bytes, String language) {
        if (bytes.length > LARGEST) {
            return say("vocabularyTooLarge");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return say("vocabularyNotUtf8");
        }
        if (text.contains("\r")) {
            return say("vocabularyLineEnds");
        }
        List<String> lines = Arrays.asList(text.split("\n", -1));
        return lines.getFirst().contains("\t") ? ofTable(lines, new LetterTable().of(language)) : ofList(lines, language);
    }

    private static String ofTable(List<String> lines, Letters letters) {
        List<String> header = Arrays.asList(lines.getFirst().split("\t", -1));
        if (header.size() != COLUMNS.size() || !header.containsAll(COLUMNS)) {
            return say("vocabularyHeader");
        }
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = Arrays.asList(lines.get(i).split("\t", -1));
            if (!lines.get(i).isEmpty()) {
                if (cells.size() != COLUMNS.size()) {
                    return say("vocabularyColumns", i + 1);
                }
                Optional<String> fault = ofPhrase(cells.get(header.indexOf("Phrase")), i + 1, letters);
                if (fault.isPresent()) {
                    return fault.get();
                }
                if (cells.get(header.indexOf("DisplayAs")).length() > LONGEST_PHRASE) {
                    return say("vocabularyLongPhrase", i + 1);
                }
            }
        }
        return "";
    }

    /// The fault of a list of phrases, empty when it has none.
    static String ofList(List<String> phrases, String language) {
        Letters letters = new LetterTable().of(language);
        for (int i = 0; i < phrases.size(); i++) {
            for (String phrase : phrases.get(i).split(",")) {
                Optional<String> fault = phrase.isBlank() ? Optional.empty() : ofPhrase(phrase.strip(), i + 1, letters);
                if (fault.isPresent()) {
                    return fault.get();
                }
            }
        }
        return "";
    }

    private static Optional<String> ofPhrase(String phrase, int line, Letters letters) {
        if (phrase.isEmpty()) {
            return Optional.of(say("vocabularyNoPhrase", line));
        }
        if (phrase.length() > LONGEST_PHRASE) {
            return Optional.of(say("vocabularyLongPhrase", line));
        }
        return letters.hasAll(phrase) && !phrase.startsWith("-") ? Optional.empty() : Optional.of(say("vocabularyLetters", line, phrase));
    }

    static String say(String sentence, Object... arguments) {
        return new Wording(Locale.ROOT).say(Problem.refused("local.job." + sentence, arguments));
    }
}
