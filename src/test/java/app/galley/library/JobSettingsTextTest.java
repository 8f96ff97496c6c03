package app.galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.service.job.FilterMethod;
import app.galley.service.job.Handling;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.Redaction;
import app.galley.service.job.Subtitles;
import app.galley.service.job.WordLists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobSettingsTextTest {
    @Test
    void everythingComesBackAsItWas() {
        JobSettings plain = JobSettings.of(new LanguageChoice.Named("de-CH"), 3);
        JobSettings rich = new JobSettings(new JobKind.Standard(), new LanguageChoice.Identified(List.of("en-GB", "cy-WL")),
                Map.of("en-GB", new WordLists("names", "rude", "news"), "cy-WL", new WordLists("", "rude-cy", "")), FilterMethod.TAG, 30, true, 10,
                new Redaction(Set.of("NAME", "PHONE"), true), true, new Subtitles(true, true, 0),
                new Handling(true, "arn:aws:iam::123456789012:role/galley", "s3://results/desk/", "alias/key", Map.of("a", "b"), Map.of("desk", "news, \"local\"")));
        for (JobSettings settings : List.of(plain, rich, plain.with(new LanguageChoice.Several(List.of())), plain.with(new JobKind.Call(1, true)),
                plain.with(new JobKind.Medical(true, true)), plain.with(new LanguageChoice.Identified(List.of())))) {
            assertEquals(settings, JobSettingsText.read(JobSettingsText.write(settings)));
        }
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JobSettingsText.read("{"));
    }
}
