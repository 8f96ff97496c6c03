package app.galley.format.standard;

import app.galley.format.Formats;
import app.galley.format.SpeakerNames;
import app.galley.format.amazon.AmazonTranscriptReader;
import app.galley.format.amazon.CallAnalyticsReader;
import app.galley.format.amazon.JobResultReader;
import app.galley.format.amazon.joined.JoinedReader;
import app.galley.format.broadcast.SccReader;
import app.galley.format.broadcast.StlReader;
import app.galley.format.caption.SrtReader;
import app.galley.format.caption.SrtWriter;
import app.galley.format.caption.VttReader;
import app.galley.format.caption.VttWriter;
import app.galley.format.document.TextWriter;
import app.galley.format.edit.EdlWriter;
import app.galley.format.edit.FcpxmlWriter;
import app.galley.format.edit.OtioWriter;
import app.galley.format.interchange.GalleyReader;
import app.galley.format.interchange.GalleyWriter;
import app.galley.format.marker.AudacityReader;
import app.galley.format.marker.AudacityWriter;
import app.galley.format.marker.AuditionWriter;
import app.galley.format.marker.PremiereWriter;
import app.galley.format.marker.ProToolsWriter;
import app.galley.format.marker.ReaperWriter;
import app.galley.format.page.PageReader;
import app.galley.format.publication.ChaptersWriter;
import app.galley.format.publication.DocxWriter;
import app.galley.format.publication.HtmlWriter;
import app.galley.format.publication.MarkdownWriter;
import app.galley.format.publication.PdfWriter;
import app.galley.format.publication.PodcastReader;
import app.galley.format.publication.PodcastWriter;
import app.galley.format.publication.TableWriter;
import app.galley.format.recogniser.AssemblyReader;
import app.galley.format.recogniser.DeepgramReader;
import app.galley.format.recogniser.OtterReader;
import app.galley.format.recogniser.WhisperReader;
import app.galley.format.research.elan.ElanReader;
import app.galley.format.research.elan.ElanWriter;
import app.galley.format.research.exmaralda.ExmaraldaReader;
import app.galley.format.research.exmaralda.ExmaraldaWriter;
import app.galley.format.research.praat.TextGridReader;
import app.galley.format.research.praat.TextGridWriter;
import app.galley.format.subtitle.AssReader;
import app.galley.format.subtitle.AssWriter;
import app.galley.format.subtitle.LrcWriter;
import app.galley.format.subtitle.SbvReader;
import app.galley.format.subtitle.SbvWriter;
import app.galley.format.subtitle.TtmlReader;
import app.galley.format.subtitle.TtmlWriter;
import app.galley.format.table.TableReader;
import app.galley.problem.Wording;
import java.util.List;
import java.util.Locale;

/// All formats Galley reads and writes.
public final class StandardFormats {
    private StandardFormats() {
    }

    /// The formats, with the first names of speakers in this language.
    public static Formats in(Locale locale) {
        Wording words = new Wording(locale);
        SpeakerNames names = new SpeakerNames(locale);
        AmazonTranscriptReader transcript = new AmazonTranscriptReader(names);
        CallAnalyticsReader call = new CallAnalyticsReader(names);
        return new Formats(
                List.of(new GalleyReader(), transcript, call, new JoinedReader(new JobResultReader(List.of(transcript, call))), new DeepgramReader(names), new OtterReader(names), new AssemblyReader(names), new PodcastReader(), new WhisperReader(names),
                        new VttReader(), new TtmlReader(), new AssReader(), new SbvReader(), new SccReader(), new StlReader(), new SrtReader(),
                        new ElanReader(), new TextGridReader(), new ExmaraldaReader(), new AudacityReader(), TableReader.comma(), TableReader.tab(), new PageReader()),
                List.of(new TextWriter(), new SrtWriter(), new VttWriter(), new TtmlWriter(), new SbvWriter(), new AssWriter(), new LrcWriter(), new GalleyWriter(),
                        new EdlWriter(), new OtioWriter(), new FcpxmlWriter(), new PremiereWriter(), new AuditionWriter(), new ReaperWriter(),
                        new AudacityWriter(), new ProToolsWriter(), new ElanWriter(), new TextGridWriter(), new ExmaraldaWriter(),
                        new MarkdownWriter(), TableWriter.comma(), TableWriter.tab(), new PodcastWriter(), new ChaptersWriter(), new HtmlWriter(words), new DocxWriter(words), new PdfWriter(words)));
    }
}
