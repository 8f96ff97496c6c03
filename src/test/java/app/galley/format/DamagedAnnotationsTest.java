package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand damaged files for each reader of annotations and labels: read as a sound transcript, or refused as bad input.
class DamagedAnnotationsTest {
    private static final int FILES = 10_000;
    private static final String SIGNS = "<>&\"'=/!\t\n .,-;:0 19[]?";
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"eaf", "textgrid", "exmaralda", "audacity", "csv", "tsv"})
    void everyDamagedFileIsReadOrRefused(String format) {
        TranscriptReader reader = formats.reader(format).orElseThrow();
        List<byte[]> files = List.of(Fixture.bytes(Fixture.written(formats.writer(format), Talk.golden())),
                Fixture.bytes(Fixture.written(formats.writer(format), formats.read(Fixture.file("amazon/speakers-old.json")))));
        Damage.Outcome outcome = assertTimeout(Duration.ofMinutes(2), () -> new Damage(FILES, SIGNS).done(reader, files));
        assertTrue(outcome.read() > 500 && outcome.refused() > 500, outcome.toString());
    }
}
