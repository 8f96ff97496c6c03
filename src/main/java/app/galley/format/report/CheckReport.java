package app.galley.format.report;

import app.galley.caption.Cue;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.check.Severity;
import app.galley.caption.checklist.ChecklistItem;
import app.galley.caption.checklist.Judgements;
import app.galley.caption.preset.CaptionPreset;
import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What was found in captions, for those who mend them or ask for them: a page and a table. Immutable; any thread.
///
/// @param title what was checked
/// @param preset the name of the preset it was held against
/// @param cues that were checked
/// @param findings what was found, cue by cue
/// @param items what only a person can judge
/// @param judgements what a reviewer has said about it
public record CheckReport(String title, String preset, List<Cue> cues, List<CaptionFinding> findings, List<ChecklistItem> items,
                          Judgements judgements) {
    public CheckReport {
        cues = List.copyOf(cues);
        findings = List.copyOf(findings);
        items = List.copyOf(items);
    }

    /// How many findings are errors.
    public long errors() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    }

    /// When the cue of a finding begins.
    public String time(CaptionFinding finding) {
        return TimeCode.of(cues.get(finding.cue()).time().start());
    }

    /// One line: errors, advice, and how many cues there are.
    public String summary(Wording words) {
        return words.say("caption.report.summary", errors(), findings.size() - errors(), cues.size(), name(words));
    }

    private String name(Wording words) {
        return CaptionPreset.names().contains(preset) ? words.say("caption.preset." + preset) : preset;
    }

    /// The page, in HTML with everything in it. What laws ask and no program can answer is told as a reviewer has ticked it or nobody has looked at it;
    /// the page speaks of rules, not of conformance.
    public String html(Wording words) {
        String rows = findings.stream().map(finding -> row(finding, words)).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                :root { color-scheme: light dark; }
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #8888; }
                td.time { font-variant-numeric: tabular-nums; white-space: nowrap; }
                tr.error td.kind { font-weight: bold; }
                blockquote { margin: 0; white-space: pre-line; }
                </style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                %s
                %s
                </main>
                </body>
                </html>
                """.formatted(words.locale().toLanguageTag(), escaped(title), escaped(title), escaped(summary(words)),
                findings.isEmpty() ? "" : table(rows, words),
                items.isEmpty() ? "" : checklist(words));
    }

    private String checklist(Wording words) {
        String heads = List.of("law", "item", "said", "source").stream()
                .map(head -> "<th scope=\"col\">" + escaped(words.say("caption.report." + head)) + "</th>").collect(Collectors.joining());
        String rows = items.stream().map(item -> "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>".formatted(escaped(words.say("caption.law." + item.law())),
                escaped(words.say("caption.item." + item.id())), escaped(said(item, words)), link(item.source()))).collect(Collectors.joining("\n"));
        return "<h2>" + escaped(words.say("caption.report.checklist")) + "</h2>\n<p>" + escaped(words.say("caption.report.byPerson")) + "</p>\n<table>\n<thead><tr>"
                + heads + "</tr></thead>\n<tbody>\n" + rows + "\n</tbody>\n</table>";
    }

    /// What a reviewer has said about an item; that nobody has looked at it when nothing was said.
    private String said(ChecklistItem item, Wording words) {
        return judgements.of(item.id()).map(judgement -> {
            String when = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale()).withZone(ZoneId.systemDefault()).format(judgement.when());
            String ticked = words.say(judgement.ticked() ? "caption.report.ticked" : "caption.report.notTicked", when);
            return judgement.note().isEmpty() ? ticked : words.say("caption.report.noted", ticked, judgement.note());
        }).orElseGet(() -> words.say("caption.report.notLookedAt"));
    }

    private static String link(String source) {
        return source.startsWith("https://") ? "<a href=\"" + escaped(source) + "\">" + escaped(source.replaceFirst("https://([^/]*).*", "$1")) + "</a>"
                : escaped(source);
    }

    private static String table(String rows, Wording words) {
        String heads = List.of("time", "cue", "kind", "finding", "text", "source").stream()
                .map(head -> "<th scope=\"col\">" + escaped(words.say("caption.report." + head)) + "</th>").collect(Collectors.joining());
        return "<table>\n<thead><tr>" + heads + "</tr></thead>\n<tbody>\n" + rows + "\n</tbody>\n</table>";
    }

    private String row(CaptionFinding finding, Wording words) {
        return "<tr class=\"%s\"><td class=\"time\">%s</td><td>%d</td><td class=\"kind\">%s</td><td>%s</td><td><blockquote>%s</blockquote></td><td>%s</td></tr>"
                .formatted(finding.severity().name().toLowerCase(Locale.ROOT), time(finding), finding.cue() + 1, escaped(kind(finding, words)),
                        escaped(words.say(finding.says())), escaped(String.join("\n", cues.get(finding.cue()).lines())), link(finding.source()));
    }

    private static String kind(CaptionFinding finding, Wording words) {
        return words.say("caption.severity." + finding.severity().name().toLowerCase(Locale.ROOT));
    }

    /// The table, as comma-separated values with a header.
    public String csv(Wording words) {
        StringBuilder table = new StringBuilder(Csv.line(List.of("time", "cue", "severity", "rule", "finding", "text", "source")));
        for (CaptionFinding finding : findings) {
            table.append(Csv.line(List.of(time(finding), String.valueOf(finding.cue() + 1), finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.rule().name().toLowerCase(Locale.ROOT), words.say(finding.says()), String.join("\n", cues.get(finding.cue()).lines()),
                    finding.source())));
        }
        for (ChecklistItem item : items) {
            table.append(Csv.line(List.of("", "", "reviewer", item.id(), words.say("caption.item." + item.id()), said(item, words), item.source())));
        }
        return table.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
