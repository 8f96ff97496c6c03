package app.galley.media;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MediaWordingTest {
    @Test
    void everySentenceSaysWhatHappenedAndWhatToDo() {
        Wording wording = new Wording(Locale.ENGLISH);
        List<String> keys = List.copyOf(ResourceBundle.getBundle("app.galley.messages-media", Locale.ENGLISH).keySet());
        assertTrue(keys.contains("media.workerDied") && keys.contains("media.deviceLost"), keys.toString());
        for (String key : keys) {
            String sentence = wording.say(key, "Band 'A'.wav", "xyz");
            assertFalse(sentence.contains("{"), sentence);
            assertTrue(sentence.indexOf(". ") > 0 && sentence.endsWith("."), sentence);
            assertFalse(sentence.contains("!") || sentence.toLowerCase(Locale.ROOT).contains("please"), sentence);
        }
    }
}
