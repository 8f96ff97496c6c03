package app.galley.ui.editor.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MemorySettings;
import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.text.SampleTranscripts;
import app.galley.workbench.Preferences;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkersViewModelTest {
    private final Desk desk = new Desk();
    private final Map<String, String> stored = new HashMap<>();
    private final Preferences preferences = new Preferences(new MemorySettings(stored));
    private final MarkersViewModel model = new MarkersViewModel(desk, preferences, new Wording(Locale.ENGLISH));

    private EditSession open() {
        EditSession session = new EditSession(SampleTranscripts.of("Ann: one two", "Bob: three"));
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
        return session;
    }

    @Test void thereIsAUsualListUntilItIsChangedAndTheOwnOneIsKept() {
        assertTrue(model.markers().containsAll(List.of("[inaudible {time}]", "[laughter]", "♪")), model.markers().toString());
        model.keep(" [sigh] \n\n[sigh]\n[door {time}]\n");
        assertEquals(List.of("[sigh]", "[door {time}]"), model.markers());
        assertEquals(List.of("[sigh]", "[door {time}]"), new MarkersViewModel(desk, preferences, new Wording(Locale.ENGLISH)).markers());
        model.keep("");
        assertEquals(List.of(), model.markers());
    }

    @Test void aListThatIsNotChangedIsNotKept() {
        model.keep(String.join("\n", model.usual()));
        assertEquals(Map.of(), stored);
    }

    @Test void aMarkerIsPutToTheCaretWithTheTimeOfThePlayhead() {
        EditSession session = open();
        desk.moveTo(Duration.ofSeconds(723));
        model.insert("[inaudible {time}]", () -> new Position(0, 3));
        assertEquals("one [inaudible 0:12:03] two", session.transcript().turns().getFirst().text());
        assertEquals(Edit.Kind.MARKER, desk.undoableProperty().get());
        assertEquals(new TimeSpan(250, 250), session.transcript().turns().getFirst().words().get(1).time());
        session.undoStep();
        assertEquals("one two", session.transcript().turns().getFirst().text());
    }

    @Test void withoutADocumentNothingIsPut() {
        model.insert("♪", () -> Position.START);
        assertEquals(Optional.empty(), Optional.ofNullable(desk.sessionProperty().get()));
    }
}
