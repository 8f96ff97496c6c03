package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Application;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calls and medical recordings through the window: chosen in the form, transcribed, opened.
class KindsJourneyTest extends Journey {
    @ParameterizedTest
    @CsvSource({"call,call.m4a,2", "medical,interview.m4a,3"})
    void aJobOfItsKindIsChosenTranscribedAndOpened(String kind, String sample, int speakers) throws Exception {
        Application window = start(Path.of("assets/samples", sample).toString());
        until("the recording is in the library", () -> rows() == 1);
        until("it can be transcribed", () -> isThere("#transcribe"));
        robot.clickOn("#kind-" + kind);
        startTheJob();
        until("the transcript is there", () -> isThere("#open-transcript"));
        robot.clickOn("#open-transcript");
        until("it is open", () -> session() != null);
        assertTrue(open().transcript().wordCount() > 50, "it has words");
        assertEquals(speakers, open().transcript().turns().stream().map(turn -> turn.speaker()).collect(Collectors.toSet()).size());
        stop(window);
    }
}
