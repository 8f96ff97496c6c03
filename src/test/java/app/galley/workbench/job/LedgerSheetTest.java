package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.library.Ledger.Entry;
import app.galley.library.Ledger.Item;
import app.galley.library.Ledger.Kind;
import app.galley.workbench.job.LedgerSheet.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerSheetTest {
    private static final Instant SENT = Instant.parse("2026-11-23T09:00:00Z");

    private static Line line(String recording, Optional<Instant> deleted) {
        return new Line(recording, new Entry(new Item("aws:news:eu-west-1", "news-desk", "galley/media/x.wav", Kind.MEDIA, UUID.randomUUID()), SENT, 1200,
                true, Optional.empty(), deleted));
    }

    @Test void everyLineHasItsColumns() {
        assertEquals("""
                "recording","kind","place","where","name","bytes","sent","due","deleted"
                "Interview","MEDIA","aws:news:eu-west-1","news-desk","galley/media/x.wav","1200","2026-11-23T09:00:00Z","","2026-11-23T09:00:10Z"
                """.replace("\n", "\r\n"), LedgerSheet.csv(List.of(line("Interview", Optional.of(SENT.plusSeconds(10))))));
    }

    @Test void aTitleIsNeverAFormulaAndKeepsItsSigns() {
        for (String title : List.of("=HYPERLINK(\"http://x\")", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1")) {
            String cell = LedgerSheet.csv(List.of(line(title, Optional.empty()))).split("\r\n", 2)[1];
            assertEquals("\"'" + title.replace("\"", "\"\"") + "\"", cell.substring(0, title.replace("\"", "\"\"").length() + 3));
        }
        String usual = LedgerSheet.csv(List.of(line("Talk, \"the\" one = two", Optional.empty()))).split("\r\n", 2)[1];
        assertEquals("\"Talk, \"\"the\"\" one = two\"", usual.substring(0, "\"Talk, \"\"the\"\" one = two\"".length()));
    }
}
