package app.galley.service.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.filter.RandomWords;
import app.galley.service.model.TrainingAdvice.Amount;
import app.galley.service.rule.BaseModel;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a model is trained with, and what is demanded and advised.
class TrainingTextTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/reads-texts";
    private final Wording words = new Wording(Locale.ENGLISH);

    private static List<String> lines(String text) {
        return TrainingText.of(text, "en-GB").lines();
    }

    @Test void eachSentenceIsALine() {
        assertEquals(List.of("The river rose.", "When was that?", "In March"), lines("  The river\trose.  When was that?\r\n\nIn March"));
    }

    @Test void markersTagsAndSignsThatCannotBeSeenAreLeftOut() {
        assertEquals(List.of("So we went home."), lines("So [laughter] we <i>went</i> \u200bhome."));
        assertEquals(List.of("5 < 6 and 7 > 6"), lines("5 < 6 and 7 > 6"));
        assertEquals(List.of("caf\u00e9"), lines("cafe\u0301"));
        assertEquals(List.of(), lines("\u2014 ... \n - "));
    }

    @Test void theFileIsUtf8WithLineFeeds() {
        assertEquals("caf\u00e9\nja\n", new String(TrainingText.of("caf\u00e9\r\nja", "fr-FR").file(), StandardCharsets.UTF_8));
    }

    @Test void randomTextBecomesPlainLines() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            for (String line : lines(RandomWords.row(random) + ". " + RandomWords.row(random) + "\n" + RandomWords.row(random))) {
                String at = "seed " + seed + ": " + RandomWords.codes(line);
                assertFalse(line.isBlank(), at);
                assertTrue(line.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE), at);
                assertTrue(Normalizer.isNormalized(line, Normalizer.Form.NFC), at);
                assertEquals(line, new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), at);
            }
        }
    }

    private List<String> said(Amount training, Amount tuning) {
        return new TrainingAdvice(training, tuning).findings().stream().map(finding -> (finding.isFault() ? "! " : "") + words.say(finding.says())).toList();
    }

    @Test void enoughWordsOfRealTranscriptsNeedNoTuning() {
        assertEquals(List.of("12,000 words of real transcripts: enough to train without tuning."), said(new Amount(12_000, 12_000, 70_000), Amount.NONE));
        assertEquals(List.of("4,000 words of real transcripts. From 10,000 on, tuning is not needed; with fewer, hold back 10 to 25 % for tuning."),
                said(new Amount(90_000, 4_000, 600_000), Amount.NONE));
    }

    @Test void theShareOfTuningIsJudged() {
        assertEquals(List.of(), said(new Amount(8_000, 4_000, 50_000), new Amount(2_000, 0, 12_000)));
        assertEquals(List.of("50 % of the words are held back for tuning; 10 to 25 % is advised."),
                said(new Amount(2_000, 0, 9_000), new Amount(2_000, 0, 9_000)));
    }

    @Test void nothingAndTooMuchAreFaults() {
        assertEquals(List.of("! There are no words to train with. Add a transcript or a text file."), said(Amount.NONE, Amount.NONE));
        assertEquals(List.of("! There may be 2 GB of training text. Take a text out.", "! There may be 200 MB of tuning text. Hold less back."),
                said(new Amount(100, 100, (2L << 30) + 1), new Amount(20, 0, (200L << 20) + 1)));
    }

    private static List<String> faults(String name, String language, String role, boolean needsRole) {
        return new ModelWish(name, language, BaseModel.WIDE_BAND, role).faults(needsRole).stream().map(Problem::key).toList();
    }

    @Test void aWishIsChecked() {
        assertEquals(List.of(), faults("news", "en-GB", ROLE, true));
        assertEquals(List.of(), faults("news", "ja-JP", "", false));
        assertEquals(List.of("model.noName", "model.language", "model.noRole"), faults("", "fr-FR", "", true));
        assertEquals(List.of("model.name", "model.role"), faults("my model", "de-DE", "reads-texts", false));
    }
}
