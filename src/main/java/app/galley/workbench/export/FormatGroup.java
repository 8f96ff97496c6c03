package app.galley.workbench.export;

import java.util.List;
import java.util.Locale;

/// What formats are for, in the order in which they are offered.
public enum FormatGroup {
    /// For players and reviewers of captions.
    CAPTIONS("srt", "vtt", "ttml", "sbv", "ass", "lrc"),
    /// For people who read.
    DOCUMENTS("docx", "pdf", "html", "md", "txt"),
    /// For who cuts pictures or sound.
    EDITORS("edl", "otio", "fcpxml", "premiere", "audition", "reaper", "audacity", "protools"),
    /// For who studies speech.
    RESEARCH("eaf", "textgrid", "exmaralda"),
    /// For other programs.
    DATA("json", "csv", "tsv", "podcast", "chapters");

    private final List<String> formats;

    FormatGroup(String... formats) {
        this.formats = List.of(formats);
    }

    /// The names of its formats, those most asked for first.
    public List<String> formats() {
        return formats;
    }

    /// What it is called in keys of the bundles.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
