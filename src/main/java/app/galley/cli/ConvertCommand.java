package app.galley.cli;

import app.galley.caption.CaptionStyle;
import app.galley.caption.preset.CaptionPreset;
import app.galley.format.Formats;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.caption.StandingCues;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import app.galley.workbench.Exports;
import app.galley.workbench.WorkbenchSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley convert IN --to FORMAT`: any readable transcript or caption file to any format, without a library.
@Command(name = "convert", sortOptions = false)
final class ConvertCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final WorkbenchSource source;
    private final Formats formats;

    @Parameters(paramLabel = "IN", descriptionKey = "galley.convert.in")
    private Path in = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "FORMAT", descriptionKey = "galley.convert.to")
    private String to = "";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "galley.convert.out")
    private @Nullable Path out;

    @Option(names = "--preset", paramLabel = "P", descriptionKey = "galley.convert.preset")
    private @Nullable String preset;

    @Mixin
    private final FrameOptions frames = new FrameOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ConvertCommand(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
        this.formats = source.formats();
    }

    @Override
    public Integer call() throws IOException {
        Path target = out;
        if (common.isJson() && target == null) {
            throw Problem.wrongUse("galley.convert.jsonWithoutOut").asException();
        }
        TranscriptWriter writer = formats.writer(to);
        TimeCodes codes = frames.codes(List.of(writer));
        Transcript transcript;
        Mends mends = new Mends();
        try {
            transcript = new TranscriptFile(in).read(formats, mends);
        } catch (ProblemException e) {
            terminal.problem(e.problem(), in);
            return e.problem().kind().exitCode();
        }
        if (!common.isQuiet()) {
            terminal.mends(mends, in);
        }
        Writing writing = captioned(writing().numbered(codes), transcript);
        if (target == null) {
            OutputStream stream = new BufferedOutputStream(terminal.out());
            writer.write(transcript, writing, stream);
            stream.flush();
        } else {
            new Exports().write(transcript, writing, writer, target);
            report(transcript, target);
        }
        return 0;
    }

    /// Captions are cut to the preset that is named, and come and go on the frames that are. Those of a caption file stay as they are cut where none is named.
    private Writing captioned(Writing writing, Transcript transcript) throws IOException {
        String name = preset;
        Optional<FrameRate> rate = frames.rate();
        if (name == null) {
            CaptionStyle usual = writing.captionStyle(transcript);
            Writing styled = rate.map(of -> writing.captioned(usual.on(of, usual.gap()))).orElse(writing);
            return new TranscriptFile(in).cues(formats, new Mends()).flatMap(cues -> StandingCues.of(cues, usual.form(), rate.orElse(null))).map(styled::keeping).orElse(styled);
        }
        CaptionPreset chosen = new PresetOption(name, source.presets(common.wanted())).preset(transcript.language());
        return writing.captioned(rate.map(chosen::on).orElse(chosen).style());
    }

    private Writing writing() throws IOException {
        String name = in.toAbsolutePath().normalize().getFileName().toString();
        String title = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        return Writing.PLAIN.titled(title).changed(Files.getLastModifiedTime(in).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    private void report(Transcript transcript, Path file) {
        if (common.isJson()) {
            terminal.out().println(new ObjectMapper().createObjectNode().put("file", file.toString())
                    .put("turns", transcript.turns().size()).put("words", transcript.wordCount()));
        }
    }
}
