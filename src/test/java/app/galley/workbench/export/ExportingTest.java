package app.galley.workbench.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.PresetFile;
import app.galley.format.Talk;
import app.galley.format.Writing;
import app.galley.format.standard.StandardFormats;
import app.galley.library.Captioning;
import app.galley.library.MemorySettings;
import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.content.Content;
import app.galley.transcript.content.Struck;
import app.galley.workbench.Preferences;
import app.galley.workbench.export.ManyExports.Planned;
import app.galley.workbench.export.ManyExports.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Handing out transcripts of a library on the disk.
class ExportingTest {
    @TempDir
    private Path folder;
    private HeldLibrary library;
    private Exporting exporting;

    @BeforeEach void open() {
        library = new HeldLibrary(folder.resolve("library"));
        exporting = library.exporting();
    }

    @AfterEach void close() {
        library.close();
    }

    private static Transcript talk() {
        return new Talk().speaker("Ann Lee").speaker("B. Okoro").says(0, 0, 4_000, "We found ~um~ gold in the river.")
                .says(1, 4_000, 8_000, "When was that?").says(0, 8_000, 12_000, "In March.").transcript("en-GB");
    }

    private String written(Recording recording, ExportOptions options) throws Exception {
        Path file = folder.resolve("out");
        exporting.write(exporting.prepare(exporting.material(recording.id()), options), file);
        return Files.readString(file);
    }

    @Test void chaptersOfTheFileAndOwnGuidesGoIntoFiles() throws Exception {
        Recording recording = library.recording("River", null, talk());
        assertEquals("export.noChapters", assertThrows(ProblemException.class, () -> written(recording, ExportOptions.USUAL.in("chapters"))).problem().key());
        library.chapters = List.of(new Writing.Chapter("The bank", 0), new Writing.Chapter("The flood", 60_000));
        assertTrue(written(recording, ExportOptions.USUAL.in("md")).contains("## The bank"));
        assertTrue(written(recording, ExportOptions.USUAL.in("chapters")).contains("\"startTime\" : 60.000"));
        CaptionPreset own = PresetFile.read("House", PresetFile.written(CaptionPreset.of("netflix-en", "en")).replaceFirst("charactersPerLine=\\d+", "charactersPerLine=12"));
        library.captions().presets().keep(own);
        assertTrue(exporting.material(recording.id()).guides().contains("House"));
        String captions = written(recording, ExportOptions.USUAL.in("vtt").cut("House"));
        assertTrue(captions.lines().filter(line -> line.startsWith("<v")).allMatch(line -> line.replaceAll("<[^>]*>", "").length() <= 12), captions);
    }

    @Test void everyFormatIsInOneGroupAndOnlyThere() {
        List<String> grouped = Arrays.stream(FormatGroup.values()).flatMap(group -> group.formats().stream()).sorted().toList();
        assertEquals(StandardFormats.in(Locale.ENGLISH).writerNames().stream().sorted().toList(), grouped);
    }

    @Test void choicesComeOutInTheFile() throws Exception {
        Recording recording = library.recording("River.mp3", null, talk());
        ExportOptions text = ExportOptions.USUAL.in("txt");
        assertEquals("Ann Lee  0:00:00\nWe found gold in the river.\n\nB. Okoro  0:00:04\nWhen was that?\n\nAnn Lee  0:00:08\nIn March.\n", written(recording, text));
        assertEquals("We found gold in the river.\n\nWhen was that?\n\nIn March.\n",
                written(recording, text.timed(false).of(Content.PUBLISHED.speakers(false))));
        assertEquals("Ann Lee\nWe found um gold in the river.\n\nB. Okoro\nWhen was that?\n\nAnn Lee\nIn March.\n",
                written(recording, text.timed(false).of(Content.PUBLISHED.struck(Struck.KEPT))));
        assertTrue(written(recording, text.in("md").of(Content.PUBLISHED.struck(Struck.SHOWN))).contains("We found ~~um~~ gold in the river."));
        assertTrue(written(recording, text.in("html").of(Content.PUBLISHED.struck(Struck.SHOWN))).contains("We found <s>um</s> gold in the river."));
        assertFalse(written(recording, text.in("srt").of(Content.PUBLISHED.struck(Struck.SHOWN))).contains("um "), "what a format cannot show is left out");
    }

    @Test void aCaptionMadeByHandIsInTheFileUnlessItsWordsAreNot() throws Exception {
        Recording recording = library.recording("River", null, talk());
        library.captions().keep(recording.id(), new Captioning("bbc", List.of(new LockedCue(1, new TimeSpan(4_000, 8_000), "When was that",
                new Cue(new TimeSpan(4_000, 7_000), List.of("WHEN EXACTLY?"), "B. Okoro"))))).await();
        assertTrue(written(recording, ExportOptions.USUAL.in("srt")).contains("WHEN EXACTLY?"));
        assertTrue(written(recording, ExportOptions.USUAL.in("srt").of(Content.PUBLISHED.speakers(false))).contains("WHEN EXACTLY?"));
        String part = written(recording, ExportOptions.USUAL.in("srt").of(Content.PUBLISHED.range(new TimeSpan(0, 5_500))));
        assertFalse(part.contains("EXACTLY"), part);
    }

    @Test void framesAreNeverGuessed() {
        Material material = exporting.material(library.recording("River", null, talk()).id());
        ExportOptions edl = ExportOptions.USUAL.in("edl");
        assertEquals("export.noRate", assertThrows(ProblemException.class, () -> exporting.prepare(material, edl)).problem().key());
        assertEquals("export.unknownRate", assertThrows(ProblemException.class, () -> exporting.prepare(material, edl.numbered("fast", ""))).problem().key());
        assertEquals("export.unknownStart", assertThrows(ProblemException.class, () -> exporting.prepare(material, edl.numbered("25", "ten"))).problem().key());
        assertEquals("10:00:00:00", exporting.prepare(material, edl.numbered("25", "10:00:00:00")).writing().codes().of(0));
    }

    @Test void aGlimpseIsTheBeginningOfTheVeryFile() throws Exception {
        Talk talk = new Talk().speaker("Ann Lee");
        IntStream.range(0, 3_000).forEach(i -> talk.says(0, i * 1_000L, i * 1_000L + 900, "Grüße vom Fluß " + i));
        Material material = exporting.material(library.recording("Long", null, talk.transcript("de")).id());
        Glimpses glimpses = new Glimpses(exporting);
        for (String format : List.of("txt", "srt", "vtt", "ttml", "csv", "json", "html", "textgrid", "eaf")) {
            Prepared prepared = exporting.prepare(material, ExportOptions.USUAL.in(format));
            Path file = folder.resolve("long." + format);
            exporting.write(prepared, file);
            Glimpse.Plain seen = assertInstanceOf(Glimpse.Plain.class, glimpses.of(prepared, new Cancellation()));
            assertEquals(Files.size(file), seen.size(), format);
            assertTrue(seen.goesOn(), format);
            String whole = Files.readString(file);
            assertTrue(whole.startsWith(seen.text()), format);
            assertTrue(seen.text().getBytes(StandardCharsets.UTF_8).length > Glimpses.MOST_BYTES - 4, format);
        }
        Glimpse.Pages pages = assertInstanceOf(Glimpse.Pages.class, glimpses.of(exporting.prepare(material, ExportOptions.USUAL.in("pdf")), new Cancellation()));
        assertEquals(3, pages.pages().size());
        assertTrue(Arrays.stream(pages.pages().getFirst().pixels()).filter(pixel -> (pixel & 0xFF) < 100).count() > 1_000, "letters are drawn");
        Glimpse.Styled word = assertInstanceOf(Glimpse.Styled.class, glimpses.of(exporting.prepare(material, ExportOptions.USUAL), new Cancellation()));
        assertTrue(word.goesOn());
        assertTrue(word.lines().get(1).contains("›0:00:00 ‹"), word.lines().get(1));
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThrows(CancellationException.class, () -> glimpses.of(exporting.prepare(material, ExportOptions.USUAL.in("srt")), cancelled));
    }

    @Test void manyAreWrittenUnderNamesOfTheirOwnAndOneFailureHoldsUpNoOther() throws Exception {
        List<Recording> recordings = List.of(library.recording("A/B: talk?.mp3", null, talk()), library.recording("a b talk.wav", null, talk()),
                library.recording("No text", null, null), library.recording("con", null, talk()), library.recording("???", null, talk()));
        ManyExports many = new ManyExports(exporting);
        List<Planned> plan = many.plan(recordings, ExportOptions.USUAL.in("txt"), folder.resolve("out"), "Transcript");
        assertEquals(List.of("A B talk.txt", "a b talk 2.txt", "No text.txt", "_con.txt", "Transcript.txt"),
                plan.stream().map(one -> one.file().getFileName().toString()).toList());
        List<Result> told = new ArrayList<>();
        List<Result> results = many.write(plan, ExportOptions.USUAL.in("txt"), told::add, new Cancellation());
        assertEquals(results, told);
        assertEquals(List.of("", "", "export.noTranscript", "", ""), results.stream().map(one -> one.problem().map(Problem::key).orElse("")).toList());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(4, files.count(), "no half files");
        }
        assertEquals(4, ManyExports.existing(plan).size());
        Cancellation cancellation = new Cancellation();
        assertEquals(2, many.write(plan, ExportOptions.USUAL.in("txt"), result -> {
            if (result.planned() == plan.get(1)) {
                cancellation.cancel();
            }
        }, cancellation).size());
    }

    @Test void aFolderThatCannotBeWrittenToIsSaidAndNothingIsLost() throws Exception {
        Prepared prepared = exporting.prepare(exporting.material(library.recording("River", null, talk()).id()), ExportOptions.USUAL.in("txt"));
        Path file = Files.writeString(folder.resolve("notAFolder"), "kept");
        ProblemException why = assertThrows(ProblemException.class, () -> exporting.write(prepared, file.resolve("x.txt")));
        assertEquals("workbench.notWritable", why.problem().key());
        assertEquals("kept", Files.readString(file));
    }

    @Test void aFullDiskLeavesTheOldFileIntact() throws Exception {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "this computer has no /dev/full");
        Prepared prepared = exporting.prepare(exporting.material(library.recording("River", null, talk()).id()), ExportOptions.USUAL.in("txt"));
        Path file = Files.writeString(folder.resolve("River.txt"), "the old one");
        Files.createSymbolicLink(folder.resolve(".River.txt.part"), full);
        ProblemException why = assertThrows(ProblemException.class, () -> exporting.write(prepared, file));
        assertEquals("problem.diskFull", why.problem().key());
        assertEquals("the old one", Files.readString(file));
        assertFalse(Files.exists(folder.resolve(".River.txt.part"), java.nio.file.LinkOption.NOFOLLOW_LINKS));
    }

    @Test void whatAPdfCannotHoldIsRefusedInASentence() {
        Transcript hebrew = new Talk().says(-1, 0, 1_000, "שלום").transcript("he");
        Prepared prepared = exporting.prepare(exporting.material(library.recording("H", null, hebrew).id()), ExportOptions.USUAL.in("pdf"));
        assertEquals("format.pdf.signs", assertThrows(ProblemException.class, () -> exporting.write(prepared, folder.resolve("h.pdf"))).problem().key());
        assertFalse(Files.exists(folder.resolve("h.pdf")));
    }

    @Test void presetsAreKeptWithAllButTheRange() {
        Preferences preferences = new Preferences(new MemorySettings());
        ExportPresets presets = new ExportPresets(preferences);
        assertEquals(ExportOptions.USUAL, presets.last());
        ExportOptions options = new ExportOptions("edl", new Content(false, Struck.SHOWN, false, true, new TimeSpan(1, 2)), false, "bbc", "29.97df", "01:00:00;00", new Writing.Form(true, true, folder.resolve("house.dotx"), true));
        presets.put("For Mia", options);
        presets.put("archive", ExportOptions.USUAL);
        presets.used(options);
        ExportOptions kept = options.of(options.content().range(null));
        assertEquals(kept, new ExportPresets(preferences).all().get("For Mia"));
        assertEquals(kept, new ExportPresets(preferences).last());
        assertEquals("archive, For Mia", presets.all().keySet().stream().collect(Collectors.joining(", ")));
        presets.remove("For Mia");
        assertEquals(Optional.of("archive"), presets.all().keySet().stream().findFirst());
        assertEquals(1, presets.all().size());
    }
}
