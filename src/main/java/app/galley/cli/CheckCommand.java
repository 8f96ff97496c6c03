package app.galley.cli;

import app.galley.caption.CaptionTrack;
import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.check.CaptionCheck;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.checklist.Checklist;
import app.galley.caption.checklist.Judgements;
import app.galley.caption.hearing.Hearing;
import app.galley.caption.hearing.HearingCheck;
import app.galley.caption.preset.CaptionPreset;
import app.galley.format.Formats;
import app.galley.format.mend.Mends;
import app.galley.format.report.CheckReport;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import app.galley.workbench.Exports;
import app.galley.workbench.WorkbenchSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley check FILE --preset P`: holds captions, or those that a transcript is cut into, against the rules of a guide.
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final WorkbenchSource source;
    private final Formats formats;

    /// What a report is written as.
    enum Report {
        /// A page.
        HTML,
        /// A table.
        CSV
    }

    @Parameters(paramLabel = "FILE", descriptionKey = "galley.check.file")
    private Path file = Path.of("");

    @Option(names = "--preset", paramLabel = "P", descriptionKey = "galley.check.preset")
    private String preset = "galley";

    @Option(names = "--language", paramLabel = "L", descriptionKey = "galley.check.language")
    private String language = "";

    @Option(names = "--report", paramLabel = "html|csv", descriptionKey = "galley.check.report")
    private @Nullable Report report;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "galley.check.out")
    private @Nullable Path out;

    @Option(names = "--fps", paramLabel = "R", descriptionKey = "galley.check.fps")
    private @Nullable String rate;

    @Option(names = "--against", paramLabel = "TRANSCRIPT", descriptionKey = "galley.check.against")
    private @Nullable Path against;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CheckCommand(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
        this.formats = source.formats();
    }

    /// Captions and the language they are in, as far as it is known.
    private record Captions(List<Cue> cues, String language) { }

    @Override
    public Integer call() throws IOException {
        if (out != null && report == null) {
            throw Problem.wrongUse("galley.check.outWithoutReport").asException();
        }
        try {
            PresetOption chosen = new PresetOption(preset, source.presets(common.wanted()));
            Mends mends = new Mends();
            Captions captions = captions(chosen, mends);
            if (!common.isQuiet()) {
                terminal.mends(mends, file);
            }
            CaptionPreset guide = onFrames(chosen.preset(captions.language()));
            List<CaptionFinding> findings = findings(captions, guide);
            CheckReport made = new CheckReport(String.valueOf(file.getFileName()), chosen.label(), captions.cues(), findings,
                    Checklist.of(chosen.label(), true), Judgements.NONE);
            say(made);
            return made.errors() > 0 ? 1 : 0;
        } catch (ProblemException e) {
            terminal.problem(e.problem(), file);
            return e.problem().kind().exitCode();
        }
    }

    /// The captions of the file as they stand there; those that a transcript is cut into.
    private Captions captions(PresetOption chosen, Mends mends) throws IOException {
        Optional<List<Cue>> cues = new TranscriptFile(file).cues(formats, mends);
        if (cues.isPresent()) {
            return new Captions(cues.get(), language);
        }
        Transcript transcript = new TranscriptFile(file).read(formats, mends);
        Transcript meant = language.isEmpty() ? transcript : transcript.in(language);
        return new Captions(CaptionTrack.cues(meant, onFrames(chosen.preset(meant.language())).style(), SpeakerLabels.NONE), meant.language());
    }

    /// What breaks a rule, and what is not as it is heard, cue by cue.
    private List<CaptionFinding> findings(Captions captions, CaptionPreset guide) throws IOException {
        List<CaptionFinding> findings = new ArrayList<>(new CaptionCheck(guide).of(captions.cues(), captions.language()));
        if (against != null) {
            findings.addAll(new HearingCheck(guide).of(captions.cues(), Hearing.of(new TranscriptFile(against).read(formats), captions.cues())));
            findings.sort(Comparator.comparingInt(CaptionFinding::cue));
        }
        return findings;
    }

    private CaptionPreset onFrames(CaptionPreset chosen) {
        String named = rate;
        return named == null ? chosen
                : chosen.on(FrameRate.named(named).orElseThrow(() -> Problem.wrongUse("galley.frames.unknownRate", named).asException()));
    }

    private void say(CheckReport made) throws IOException {
        String written = report == null ? common.isJson() ? json(made) : lines(made) : switch (report) {
            case HTML -> made.html(terminal.words());
            case CSV -> made.csv(terminal.words());
        };
        if (out != null) {
            new Exports().write(written.getBytes(StandardCharsets.UTF_8), out);
        } else {
            terminal.out().print(written);
        }
        if (!common.isQuiet()) {
            terminal.err().println(made.summary(terminal.words()));
        }
    }

    /// One line per finding: time, cue, rule, text.
    private String lines(CheckReport made) {
        StringBuilder lines = new StringBuilder();
        made.findings().forEach(finding -> lines.append(terminal.words().say("galley.check.line", made.time(finding), finding.cue() + 1,
                finding.rule().name().toLowerCase(Locale.ROOT), terminal.words().say(finding.says()))).append('\n'));
        return lines.toString();
    }

    private String json(CheckReport made) {
        ObjectNode node = new ObjectMapper().createObjectNode().put("preset", made.preset()).put("cues", made.cues().size()).put("errors", made.errors());
        node.withArray("/findings");
        for (CaptionFinding finding : made.findings()) {
            node.withArray("/findings").addObject().put("cue", finding.cue() + 1).put("milliseconds", made.cues().get(finding.cue()).time().start())
                    .put("rule", finding.rule().name().toLowerCase(Locale.ROOT)).put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("says", terminal.words().say(finding.says())).put("source", finding.source()).put("mendable", finding.mended().isPresent());
        }
        return node + "\n";
    }
}
