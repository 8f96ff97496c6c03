package app.galley.format.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFilesTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(Fixture.file("/app/galley/format/publication/podcast.schema.json"), StandardCharsets.UTF_8), InputFormat.JSON);

    @Test void markdownShowsEverySignAsItIs() {
        Talk.isWrittenAs("talk.md", new MarkdownWriter());
    }

    @Test void tablesHaveARowForEachTurnAndNoFormulas() {
        Talk.isWrittenAs("talk.csv", TableWriter.comma());
        Talk.isWrittenAs("talk.tsv", TableWriter.tab());
    }

    @Test void theJsonOfPodcastsIsCutLikeCaptions() {
        Talk.isWrittenAs("talk.podcast.json", new PodcastWriter());
    }

    @Test void theJsonOfPodcastsKeepsToItsSchema() {
        String talk = Talk.text(new PodcastWriter());
        assertEquals(List.of(), SCHEMA.validate(talk, InputFormat.JSON));
        assertEquals(List.of(), SCHEMA.validate(Fixture.written(new PodcastWriter(), Transcript.empty()), InputFormat.JSON));
        assertFalse(SCHEMA.validate(talk.replace("\"startTime\" : 1.000", "\"startTime\" : \"1.000\""), InputFormat.JSON).isEmpty(), talk);
    }

    @Test void linesWithoutBlanksBetweenWordsAreJoinedWithoutOne() {
        String japanese = "水が上がったとき私たちは船に乗って向こう側へ渡りましたそして夜になりました";
        Transcript transcript = new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(0, 6_000), japanese, List.of())), List.of(), "ja");
        String written = Fixture.written(new PodcastWriter(), transcript);
        assertFalse(written.replaceAll("(?s).*\"body\" : \"([^\"]*)\".*", "$1").contains(" "), written);
        assertTrue(written.contains("水が上がった"), written);
    }
}
