package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// `galley jobs` as a person meets it.
class JobsCommandTest extends CommandLine {
    @Test void aJobIsListedAndShownWithAllThatWasSentForItAndIsGone() throws IOException {
        Ran done = galley("transcribe", SAMPLE.toString(), "--language", "en-GB", "--out", home.resolve("out").toString(), "--format", "txt");
        assertEquals(0, done.code(), done.err());
        JsonNode job = new ObjectMapper().readTree(galley("--json", "jobs", "list").out());
        assertEquals("DONE", job.path("step").asText());
        assertEquals("interview.m4a", job.path("title").asText());
        String id = job.path("id").asText().substring(0, 8);

        Ran shown = galley("jobs", "show", id);
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().contains("interview.m4a: done"), shown.out());
        JsonNode ledger = new ObjectMapper().readTree(galley("--json", "jobs", "show", id).out()).path("ledger");
        assertTrue(ledger.size() >= 2, "the recording and the job itself: " + ledger);
        ledger.forEach(entry -> {
            // the record of a job stays at the service, as is wished
            assertTrue(entry.has("deleted") || entry.path("kind").asText().equals("RECORD"), "nothing is left behind: " + entry);
            assertTrue(!entry.path("name").asText().contains("interview"), "no name of a source goes to the service: " + entry);
        });
    }

    @Test void aJobThatHasEndedStaysAsItIs() throws IOException {
        galley("transcribe", SAMPLE.toString(), "--language", "en-GB", "--out", home.resolve("out").toString(), "--format", "txt");
        String id = galley("jobs", "list").out().substring(0, 8);
        for (String command : new String[] {"resume", "cancel"}) {
            Ran ran = galley("--quiet", "jobs", command, id);
            assertEquals(0, ran.code(), ran.err());
            assertTrue(ran.out().contains("interview.m4a: done"), ran.out());
        }
    }

    @Test void whatIsNoJobIsSaid() throws IOException {
        galley("jobs", "show", "ffffffff").failsWith(2, "ffffffff");
        Ran unknown = galley("jobs", "import", "nobodys-job");
        assertTrue(unknown.code() != 0 && unknown.err().contains("knows no job named nobodys-job"), unknown.err());
    }

    @Test void aFaultFileThatSaysSomethingElseIsRefusedBeforeTheServiceStarts() throws IOException {
        String faults = Files.writeString(home.resolve("faults.json"), "{\"faults\": [{\"do\": \"explode\"}]}").toString();
        galley("serve", "--port", "0", "--faults", faults).failsWith(3, "explode");
    }
}
