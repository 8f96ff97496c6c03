package app.galley.workbench.export;

import app.galley.format.Writing;
import app.galley.transcript.content.Content;
import app.galley.transcript.content.Struck;
import app.galley.workbench.KeptValues;
import java.nio.file.Path;
import java.util.Arrays;

/// How transcripts are handed out.
///
/// @param format the name of the format, such as `srt`
/// @param content what of a transcript is handed out
/// @param times whether times stand at the turns, where the format can do without
/// @param preset the name of the caption preset; empty for the one of the recording
/// @param rate frames a second as somebody wrote them, such as `29.97df`; empty when nobody has
/// @param start the time code of the first frame; empty for all zeros
/// @param form how a document is made up, where the format is one
public record ExportOptions(String format, Content content, boolean times, String preset, String rate, String start, Writing.Form form) {
    /// A document for Word with all that is published.
    public static final ExportOptions USUAL = new ExportOptions("docx", Content.PUBLISHED, true, "", "", "", Writing.Form.USUAL);

    /// The same in another format.
    public ExportOptions in(String other) {
        return new ExportOptions(other, content, times, preset, rate, start, form);
    }

    /// The same of another part of the transcript.
    public ExportOptions of(Content other) {
        return new ExportOptions(format, other, times, preset, rate, start, form);
    }

    /// The same with times or without.
    public ExportOptions timed(boolean shown) {
        return new ExportOptions(format, content, shown, preset, rate, start, form);
    }

    /// The same with captions cut to another preset.
    public ExportOptions cut(String other) {
        return new ExportOptions(format, content, times, other, rate, start, form);
    }

    /// The same with frames numbered otherwise.
    public ExportOptions numbered(String newRate, String newStart) {
        return new ExportOptions(format, content, times, preset, newRate, newStart, form);
    }

    /// The same made up otherwise.
    public ExportOptions formed(Writing.Form other) {
        return new ExportOptions(format, content, times, preset, rate, start, other);
    }

    /// The options as they are kept: all but the range, which is of one recording.
    public String text() {
        return "format=" + format + "\nspeakers=" + content.speakers() + "\nstruck=" + content.struck() + "\nmarkers=" + content.markers()
                + "\nverified=" + content.onlyVerified() + "\ntimes=" + times + "\npreset=" + preset + "\nrate=" + rate + "\nstart=" + start
                + "\nlineNumbers=" + form.lineNumbers() + "\ntable=" + form.table() + "\nsoundInside=" + form.soundInside()
                + "\ntemplate=" + (form.template() == null ? "" : form.template());
    }

    /// Reads kept options; what is missing or unknown is as usual.
    public static ExportOptions read(String text) {
        KeptValues kept = KeptValues.read(text);
        Content content = new Content(kept.flag("speakers", true), struck(kept.text("struck").orElse("")), kept.flag("markers", true),
                kept.flag("verified", false), null);
        return new ExportOptions(kept.text("format").orElse(USUAL.format), content, kept.flag("times", true), kept.text("preset").orElse(""),
                kept.text("rate").orElse(""), kept.text("start").orElse(""), form(kept));
    }

    private static Writing.Form form(KeptValues kept) {
        String template = kept.text("template").orElse("");
        return new Writing.Form(kept.flag("lineNumbers", false), kept.flag("table", false), template.isEmpty() ? null : Path.of(template),
                kept.flag("soundInside", false));
    }

    private static Struck struck(String name) {
        return Arrays.stream(Struck.values()).filter(one -> one.name().equals(name)).findFirst().orElse(Struck.LEFT_OUT);
    }
}
