package app.galley.workbench.export.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Talk;
import app.galley.format.document.AllText;
import app.galley.format.TranscriptWriter;
import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.main.Main;
import app.galley.media.Clips;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.safe.Marked;
import app.galley.transcript.safe.Phrase;
import app.galley.transcript.safe.SafeText;
import app.galley.workbench.export.ExportOptions;
import app.galley.workbench.export.HeldLibrary;
import app.galley.workbench.export.Material;
import app.galley.workbench.export.Prepared;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies that can be given away, read back.
class SafeCopiesTest {
    private static final List<String> SECRETS = List.of("quarx", "zebulon", "nightjar", "swordfish", "umbrella", "wrenfield", "/home");
    /// A date as properties of documents have it; the year alone stands in tables of fonts, too.
    private static final Pattern DATE = Pattern.compile("20\\d\\d-[01]\\d-[0-3]\\d|D:20\\d{6}");
    private static final int RATE = 16_000;
    @TempDir
    private Path folder;
    private HeldLibrary library;
    private WorkerMediaReader media;
    private SafeCopies copies;
    private short[] samples = {};
    private Material material;

    @BeforeEach void open() throws Exception {
        library = new HeldLibrary(folder.resolve("library"));
        media = new WorkerMediaReader(WorkerMediaReader.command(Main.class, Path.of(System.getProperty("org.bytedeco.javacpp.cachedir"))));
        copies = new SafeCopies(library.exporting(), library.documents(), media, new Wording(Locale.ENGLISH));
        samples = Clips.noiseWithoutZeros(RATE, 12, 7);
        Path sound = Clips.wav(folder.resolve("nightjar-source.wav"), RATE, 1, samples);
        Recording recording = library.recording("Operation Nightjar", sound, talk());
        material = library.exporting().material(recording.id());
    }

    @AfterEach void close() {
        media.close();
        library.close();
    }

    /// The name and the code word are taken out by phrase, the struck word as struck.
    private static Transcript talk() {
        return new Talk().speaker("Ann Wrenfield").speaker("B. Okoro").says(0, 0, 4_000, "I met Zebulon Quarx at the ~umbrella~ river.")
                .says(1, 4_000, 8_000, "Did he say swordfish? He said [NAME] did.").says(0, 8_000, 12_000, "ZEBULON Quarx, yes.").transcript("en-GB");
    }

    private static Marked marked(String... phrases) {
        return new Marked(true, true, List.of(), Stream.of(phrases).flatMap(phrase -> Phrase.of(phrase).stream()).toList());
    }

    private static SafeCopy copy(SafeCopy.Sound sound) {
        return new SafeCopy(marked("zebulon quarx", "Swordfish"), true, sound, List.of());
    }

    private List<SafeText.Standing> standing(SafeCopy copy) {
        return copies.draft(material, ExportOptions.USUAL.in("txt"), copy).standing();
    }

    private SafeCopy.Proof write(String format, SafeCopy copy, Path file) {
        return copies.write(material, ExportOptions.USUAL.in(format).numbered("25", ""), copy, file, Progress.NONE, new Cancellation());
    }

    /// The formats that hold words of a transcript.
    private static List<TranscriptWriter> writers() {
        return StandardFormats.in(Locale.ENGLISH).writers().stream().filter(writer -> !writer.abilities().contains(TranscriptWriter.Ability.CHAPTERS_ONLY)).toList();
    }

    @Test void aPlantedSecretIsInNoByteOfAnyFormat() throws Exception {
        for (var writer : writers()) {
            Path file = folder.resolve("out").resolve("Transcript." + writer.ending());
            SafeCopy.Proof proof = write(writer.name(), copy(SafeCopy.Sound.NONE), file);
            assertEquals(7, proof.words(), writer.name());
            byte[] bytes = Files.readAllBytes(file);
            for (String text : AllText.of(bytes)) {
                for (String secret : SECRETS) {
                    assertFalse(Phrase.folded(text).contains(secret), writer.name() + " holds " + secret);
                }
                assertFalse(DATE.matcher(text).find(), writer.name() + " holds a date");
            }
            // to prove that the search sees what is there: words that were left
            assertTrue(AllText.of(bytes).stream().anyMatch(text -> Phrase.folded(text).contains("river")), writer.name());
        }
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertEquals(writers().size(), left.count(), "nothing that waited is left behind");
        }
    }

    @Test void theScanFindsALeakPlantedInEveryFormat() throws Exception {
        List<Phrase> searched = Phrase.of("Zebulon Quarx");
        SafeText text = copies.text(material, copy(SafeCopy.Sound.NONE));
        for (var writer : writers()) {
            Prepared prepared = copies.prepare(material, text.transcript(), ExportOptions.USUAL.in(writer.name()).numbered("25", ""), null);
            Path file = folder.resolve("leak." + writer.ending());
            library.exporting().write(prepared, file);
            new ReadBack(new Wording(Locale.ENGLISH)).prove(file, prepared, searched);
            byte[] clean = Files.readAllBytes(file);
            Files.write(file, switch (writer.name()) {
                case "docx" -> inZip(clean);
                case "pdf" -> inPdf(clean);
                case "json", "podcast", "otio" -> (new String(clean, StandardCharsets.UTF_8) + "\"\\u005aebulon  Quarx\"").getBytes(StandardCharsets.UTF_8);
                case "html", "ttml", "eaf", "fcpxml", "exmaralda" -> (new String(clean, StandardCharsets.UTF_8) + "<i>Zebu</i>lon&#32;&#x51;uarx").getBytes(StandardCharsets.UTF_8);
                default -> (new String(clean, StandardCharsets.UTF_8) + "\n- ZEBULON,\nQuarx").getBytes(StandardCharsets.UTF_8);
            });
            assertEquals("export.safe.leak", assertThrows(ProblemException.class, () -> new ReadBack(new Wording(Locale.ENGLISH)).prove(file, prepared, searched), writer.name()).problem().key());
        }
    }

    private static byte[] inZip(byte[] docx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry("docProps/custom.xml"));
            zip.write("<p><v>Zebulon Quarx</v></p>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] inPdf(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setSubject("of Zebulon Quarx");
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test void theSoundIsSilentThereAndTheSameElsewhere() throws Exception {
        for (SafeCopy.Sound kind : List.of(SafeCopy.Sound.SILENCE, SafeCopy.Sound.TONE)) {
            Path file = folder.resolve("Copy " + kind + ".txt");
            SafeCopy.Proof proof = write("txt", copy(kind), file);
            assertTrue(proof.sound());
            assertEquals(2, proof.files());
            PcmFormat format = new PcmFormat(RATE, 1);
            short[] got = new short[samples.length + RATE];
            int length = 0;
            try (PcmSource source = media.open(SafeCopies.soundFile(file), format)) {
                short[] block = new short[RATE];
                for (int n = source.read(block, RATE); n >= 0; n = source.read(block, RATE)) {
                    System.arraycopy(block, 0, got, length, n);
                    length += n;
                }
            }
            assertEquals(samples.length, length, "every sample stays at its place");
            int inside = 0;
            for (int i = 0; i < length; i++) {
                int frame = i;
                if (proof.silenced().stream().anyMatch(span -> frame >= format.frames(span.start()) && frame < format.frames(span.end()))) {
                    assertTrue(kind == SafeCopy.Sound.SILENCE ? got[i] == 0 : got[i] != samples[i] || Math.abs(got[i]) <= 3_000, "frame " + i);
                    inside++;
                } else if (proof.silenced().stream().noneMatch(span -> frame >= format.frames(Math.max(0, span.start() - SilencedSound.MARGIN))
                        && frame <= format.frames(span.end() + SilencedSound.MARGIN))) {
                    assertEquals(samples[i], got[i], "frame " + i);
                }
            }
            assertTrue(inside > RATE * 3, "seven words of some seventeen are gone: " + inside);
        }
    }

    @Test void aSoundThatIsNotSilentIsFoundOut() {
        SilencedSound sound = new SilencedSound(media);
        List<TimeSpan> silent = List.of(new TimeSpan(2_000, 3_000));
        Path copy = folder.resolve("copy.wav");
        sound.write(material.recording().soundtrack().orElseThrow(), silent, false, copy, Progress.NONE, new Cancellation());
        assertTrue(sound.isProved(material.recording().soundtrack().orElseThrow(), silent, false, copy, Progress.NONE, new Cancellation()));
        assertFalse(sound.isProved(material.recording().soundtrack().orElseThrow(), List.of(new TimeSpan(2_000, 3_001)), false, copy, Progress.NONE, new Cancellation()));
        assertFalse(sound.isProved(material.recording().soundtrack().orElseThrow(), List.of(), false, copy, Progress.NONE, new Cancellation()));
    }

    @Test void whatStandsElsewhereIsShownAndNothingIsWrittenBefore() {
        Marked once = new Marked(false, false, List.of(new TimeSpan(0, 2_000)), List.of());
        SafeCopy copy = new SafeCopy(once, false, SafeCopy.Sound.NONE, List.of());
        SafeCopy named = new SafeCopy(marked("zebulon"), true, SafeCopy.Sound.NONE, List.of());
        assertEquals(List.of(), standing(named));
        List<SafeText.Standing> standing = standing(new SafeCopy(new Marked(false, true, List.of(new TimeSpan(900, 2_300)), List.of()), true,
                SafeCopy.Sound.NONE, List.of()));
        assertEquals(List.of("zebulon", "quarx"), standing.stream().map(one -> one.phrase().words()).toList(), "names in what was marked are looked for alone");
        assertEquals(2, standing.getFirst().turn());
        Path file = folder.resolve("Copy.txt");
        assertEquals("export.safe.standing", assertThrows(ProblemException.class, () -> write("txt", new SafeCopy(new Marked(false, true,
                List.of(new TimeSpan(900, 2_300)), List.of()), true, SafeCopy.Sound.NONE, List.of()), file)).problem().key());
        assertFalse(Files.exists(file));
        assertTrue(copies.text(material, copy).words() > 0);
        SafeCopy seen = new SafeCopy(new Marked(false, true, List.of(new TimeSpan(900, 2_300)), List.of()), true, SafeCopy.Sound.NONE, standing.stream().map(SafeText.Standing::phrase).toList());
        write("txt", seen, file);
        assertTrue(Files.exists(file), "somebody has said that it may stand there");
    }

    @Test void aNameThatTellsLeavesNothingWrittenAndTheOldFileAsItWas() throws Exception {
        Path file = folder.resolve("Nightjar.txt");
        Path old = Files.writeString(folder.resolve("operation nightjar.txt"), "the old one");
        assertEquals("export.safe.nameLeak", assertThrows(ProblemException.class, () -> write("txt", copy(SafeCopy.Sound.NONE), old)).problem().key());
        assertEquals("the old one", Files.readString(old));
        assertFalse(Files.exists(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(path -> path.getFileName().toString().startsWith(".galley")));
        }
    }

    @Test void theMarkStandsInPlaceOfEachRunAndTimesStay() {
        SafeText text = copies.text(material, copy(SafeCopy.Sound.NONE));
        assertEquals(List.of("I met [removed] at the [removed] river.", "Did he say [removed]? He said [removed] did.", "[removed], yes."),
                text.transcript().turns().stream().map(turn -> turn.text()).toList());
        assertEquals(List.of("Speaker 1", "Speaker 2"), text.transcript().speakers().stream().map(speaker -> speaker.name()).toList());
        assertEquals(List.of(), app.galley.transcript.TranscriptRules.broken(text.transcript()));
        assertEquals(material.transcript().turns().getFirst().time(), text.transcript().turns().getFirst().time());
    }

    @Test void whatNobodyHasGivenATimeIsTakenOutToo() {
        Transcript untimed = new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(0, 4_000), "Zebulon Quarx said it.", List.of())), List.of(), "en-GB");
        SafeText text = SafeText.of(untimed, marked("zebulon quarx"), "[removed]");
        assertEquals("[removed] said it.", text.transcript().turns().getFirst().text());
        assertEquals(1, SafeText.of(untimed, marked(), "[removed]").standing(Phrase.of("Quarx")).size());
    }

    @Test void theSoundIsSilentWhereAResultTellsOfPersonalDataOrHasHeardAPhraseThatTheTextNoLongerSays() throws Exception {
        library.result(material.recording(), """
                {"jobName": "j", "accountId": "1", "status": "COMPLETED", "isRedacted": true, "results": {"transcripts": [{"transcript": "[PII] Mueller"}], "items": [
                {"type": "pronunciation", "start_time": "10.0", "end_time": "10.5", "alternatives": [{"content": "[PII]", "redactions": [{"confidence": "0.9", "type": "NAME"}]}]},
                {"type": "pronunciation", "start_time": "11.0", "end_time": "11.5", "alternatives": [{"confidence": "0.9", "content": "Mueller"}]}]}}""");
        Known known = copies.known(material);
        assertEquals(List.of(new TimeSpan(10_000, 10_500)), known.redacted());
        assertEquals(1, known.struck());
        assertEquals(1, known.tagged());
        assertTrue(known.hasSound());
        SafeCopy copy = new SafeCopy(new Marked(true, true, List.of(), Phrase.of("Mueller")), true, SafeCopy.Sound.SILENCE, List.of());
        List<TimeSpan> silenced = write("txt", copy, folder.resolve("Copy.txt")).silenced();
        assertTrue(silenced.contains(new TimeSpan(11_000, 11_500)), silenced.toString());
        assertFalse(silenced.contains(new TimeSpan(10_000, 10_500)), "nobody has asked for it");
    }

    @Test void fourHoursAreLookedThroughWhileSomebodyWaits() {
        Talk talk = new Talk().speaker("Ann").speaker("Bob");
        for (int t = 0; t < 1_500; t++) {
            StringBuilder said = new StringBuilder();
            for (int w = 0; w < 30; w++) {
                said.append(w % 15 == 7 ? "~word" + (t * 30 + w) % 400 + "~ " : "word" + (t * 30 + w) % 977 + " ");
            }
            talk.says(t % 2, t * 9_600L, (t + 1) * 9_600L, said.toString().strip());
        }
        Transcript long45 = talk.transcript("en-GB");
        long begin = System.nanoTime();
        SafeText text = SafeText.of(long45, marked(), "[removed]");
        int standing = text.standing(text.removed()).size();
        long took = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(standing > 0);
        assertTrue(took < 30_000, "hangs: " + took + " ms, " + text.removed().size() + " phrases, " + standing + " places");
    }

    @Test void aNumberThatIsTakenOutIsNotTakenForOneOfTheFormatsOwn() {
        Talk talk = new Talk().speaker("Ann").speaker("Bob");
        for (int t = 0; t < 60; t++) {
            talk.says(t % 2, t * 3_000L, (t + 1) * 3_000L, t == 10 ? "It was house 42 then." : "And they went on.");
        }
        Material numbered = library.exporting().material(library.recording("Houses", null, talk.transcript("en-GB")).id());
        SafeCopy copy = new SafeCopy(marked("42"), true, SafeCopy.Sound.NONE, List.of());
        List<String> refused = new ArrayList<>();
        for (var writer : writers()) {
            Path file = folder.resolve("numbers").resolve("Copy." + writer.ending());
            try {
                copies.write(numbered, ExportOptions.USUAL.in(writer.name()).numbered("25", ""), copy, file, Progress.NONE, new Cancellation());
            } catch (ProblemException taken) {
                assertEquals("export.safe.leak", taken.problem().key(), writer.name());
                refused.add(writer.name());
            }
        }
        assertEquals(List.of("pdf"), refused, "the tables of a PDF are full of numbers: there a bare number is refused rather than overlooked");
    }
}
