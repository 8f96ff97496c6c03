package app.galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.FilterMethod;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

class JobOptionsTest {
    @Command
    private static final class Any {
        @Mixin
        private final JobOptions wishes = new JobOptions();

        @Parameters
        private List<String> files = List.of();
    }

    private static JobSettings asked(String... words) {
        Any any = new Any();
        new CommandLine(any).parseArgs(words);
        return any.wishes.settings();
    }

    private static Problem refused(String... words) {
        return assertThrows(ProblemException.class, () -> asked(words)).problem();
    }

    @Test
    void nothingAskedForIsAStandardJobThatIdentifiesTheLanguageAndTellsSpeakersApart() {
        assertEquals(JobSettings.of(new LanguageChoice.Identified(List.of()), 10), asked("a.wav"));
    }

    @Test
    void everyOptionOfTheContractIsTaken() {
        JobSettings rich = asked("--language", "en-US", "--speakers", "4", "--channels", "--alternatives", "3", "--vocabulary", "names", "--filter", "rude",
                "--filter-method", "tag", "--model", "news", "--redact=NAME,PHONE", "--subtitles", "vtt,srt", "a.wav");
        assertEquals(new LanguageChoice.Named("en-US"), rich.language());
        assertEquals(4, rich.speakers());
        assertEquals(3, rich.alternatives());
        assertEquals(Map.of("en-US", new WordLists("names", "rude", "news")), rich.lists());
        assertEquals(FilterMethod.TAG, rich.filterMethod());
        assertEquals(new Redaction(Set.of("NAME", "PHONE"), false), rich.redaction());
        assertEquals(new Subtitles(true, true, 1), rich.subtitles());
        assertEquals(new Redaction(Set.of(), false), asked("--language", "en-US", "--redact", "a.wav").redaction());
        assertEquals(new LanguageChoice.Identified(List.of("en-GB", "cy-WL")), asked("--identify-language=en-GB,cy-WL", "a.wav").language());
        assertEquals(new LanguageChoice.Several(List.of()), asked("--identify-languages", "a.wav").language());
        assertEquals(Map.of("cy-WL", new WordLists("v", "", "")), asked("--identify-language=en-GB,cy-WL", "--vocabulary", "cy-WL=v", "a.wav").lists());
        assertEquals(0, asked("--language", "en-US", "--toxicity", "a.wav").speakers());
    }

    @Test
    void callsAndMedicalJobsKnowTheirOwnUsualSettings() {
        assertEquals(new JobKind.Call(0, false), asked("--kind", "call", "a.wav").kind());
        assertEquals(0, asked("--kind", "call", "a.wav").speakers());
        assertEquals(new LanguageChoice.Named("en-US"), asked("--kind", "medical", "a.wav").language());
    }

    @Test
    void whatExcludesEachOtherIsRefusedWithTheReasonOfTheRules() {
        assertEquals("rule.toxicityLanguage", refused("--language", "de-DE", "--toxicity", "a.wav").key());
        assertEquals("rule.redactionNamed", refused("--redact", "a.wav").key());
        assertEquals("rule.call.alternatives", refused("--kind", "call", "--alternatives", "2", "a.wav").key());
        assertEquals("rule.medicalLanguage", refused("--kind", "medical", "--language", "de-DE", "a.wav").key());
        assertEquals("galley.transcribe.twoLanguages", refused("--language", "en-US", "--identify-languages", "a.wav").key());
        assertEquals("galley.transcribe.unknownKind", refused("--kind", "song", "a.wav").key());
        assertEquals("galley.transcribe.listOfWhichLanguage", refused("--vocabulary", "names", "a.wav").key());
        assertEquals("galley.transcribe.alternativesRange", refused("--alternatives", "11", "a.wav").key());
        assertEquals("galley.transcribe.unknownSubtitles", refused("--subtitles", "ass", "a.wav").key());
        assertEquals("galley.transcribe.notAName", refused("--language", "en-US", "--vocabulary", "my names", "a.wav").key());
    }
}
