package app.galley.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class BugReportTest {
    @Test void aReportTellsVersionsTheSystemAndWhereItHappened() {
        Exception cause = new NoSuchFileException("/home/ann/secret interview.m4a");
        String report = BugReport.of(new IllegalStateException("said: the river", cause), "0.1.0").text();
        assertTrue(report.startsWith("Galley 0.1.0\nJava " + Runtime.version()), report);
        assertTrue(report.contains(System.getProperty("os.name")), report);
        assertTrue(report.contains("java.lang.IllegalStateException\n    at app.galley.problem.BugReportTest."), report);
        assertTrue(report.contains("caused by java.nio.file.NoSuchFileException\n"), report);
    }

    @Test void aReportHoldsNothingOfTheUser() {
        Exception cause = Problem.badInput("library.folderNotWritable", "/home/ann/secret").asException(new NoSuchFileException("/home/ann/secret"));
        String report = BugReport.of(new IllegalStateException("Ann said: the river", cause), "0.1.0").text();
        for (String secret : new String[] {"Ann", "river", "secret", "/home", System.getProperty("user.name") + "/", System.getProperty("user.home")}) {
            assertFalse(report.contains(secret), secret);
        }
        assertTrue(report.contains("(library.folderNotWritable)"), report);
    }

    @Test void aCircleOfCausesEnds() {
        Exception first = new IllegalStateException("a");
        Exception second = new IllegalArgumentException("b", first);
        first.initCause(second);
        assertTrue(BugReport.of(first, "0.1.0").text().contains("caused by java.lang.IllegalArgumentException"));
    }
}
