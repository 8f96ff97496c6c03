package app.galley.transcript.review;

import app.galley.transcript.Transcript;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The language of a transcript: the one it states, else the one whose small words are the most frequent in its text. Results of
/// Amazon Transcribe do not name the language that a job was started with, so a file of one tells none. Needs some milliseconds.
public final class SpokenLanguage {
    private static final List<String> KNOWN =
            List.of("ar", "da", "de", "en", "es", "fr", "it", "ja", "nb", "nl", "pl", "pt", "ru", "sv", "zh");
    private static final int GUESSING_TURNS = 200;

    private SpokenLanguage() { }

    /// The language code, such as `en-GB` where it is stated or `en` where it is guessed; empty when the text does not tell it.
    public static String of(Transcript transcript) {
        String code = Locale.forLanguageTag(transcript.language()).getLanguage();
        return code.isEmpty() || code.equals("und") ? guessed(transcript) : transcript.language();
    }

    private static String guessed(Transcript transcript) {
        Map<String, Long> counts = transcript.turns().stream().limit(GUESSING_TURNS)
                .flatMap(turn -> turn.words().stream().map(turn::textOf)).map(Importance::plain)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return KNOWN.stream().map(code -> new Guess(code, Importance.of(code).hits(counts))).max(Comparator.comparingLong(Guess::hits))
                .filter(best -> best.hits * 10 > all).map(Guess::code).orElse("");
    }

    private record Guess(String code, long hits) { }
}
