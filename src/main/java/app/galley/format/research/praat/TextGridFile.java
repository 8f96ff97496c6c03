package app.galley.format.research.praat;

import app.galley.format.Text;
import app.galley.format.research.Label;
import app.galley.format.research.Spoken;
import app.galley.format.research.Tier;
import app.galley.format.research.Utterance;
import app.galley.format.research.Utterances;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One TextGrid while it is read. As Praat does, it takes texts in quotes, numbers that stand free and flags such as `<exists>`, and passes
/// over everything else, so that the long and the short form are the same to it. Made for one file.
final class TextGridFile {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(?:\\.\\d{0,30})?(?:[eE][-+]?\\d{1,2})?");
    private static final String PHONES = " - phones";
    private static final Set<String> WITHOUT_SPEAKER = Set.of("", Tier.NOBODY);
    private static final BigDecimal LATEST = BigDecimal.valueOf(1_000_000_000_000L);

    private final String text;
    private int at;

    TextGridFile(String text) {
        this.text = text;
    }

    /// @throws app.galley.problem.ProblemException bad input, naming the line, when the file is broken
    Transcript read() {
        string();
        string();
        number();
        number();
        Map<String, List<Label>> tiers = new LinkedHashMap<>();
        if (skip() == '<' && token().equals("<exists>")) {
            for (long left = count(); left > 0; left--) {
                tier(tiers);
            }
        }
        return transcript(tiers);
    }

    private void tier(Map<String, List<Label>> tiers) {
        boolean intervals = switch (string()) {
            case "IntervalTier" -> true;
            case "TextTier" -> false;
            default -> throw broken();
        };
        String name = Text.oneLine(string());
        number();
        number();
        List<Label> labels = new ArrayList<>();
        for (long left = count(); left > 0; left--) {
            long start = millisecond();
            long end = intervals ? millisecond() : start;
            labels.add(new Label(new TimeSpan(start, Math.max(start, end)), Text.oneLine(string())));
        }
        labels.removeIf(label -> label.text().isEmpty());
        if (intervals && !name.endsWith(PHONES) && !name.equals("phones")) {
            tiers.computeIfAbsent(name, n -> new ArrayList<>()).addAll(labels);
        }
    }

    private static Transcript transcript(Map<String, List<Label>> tiers) {
        List<Utterance> utterances = new ArrayList<>();
        Set<String> speakers = new LinkedHashSet<>();
        tiers.values().forEach(labels -> labels.sort(Comparator.comparingLong(label -> label.time().start())));
        tiers.forEach((name, labels) -> {
            boolean words = name.endsWith(Tier.WORDS) || name.equals("words");
            String owner = !words ? name : name.equals("words") ? "" : name.substring(0, name.length() - Tier.WORDS.length());
            String speaker = WITHOUT_SPEAKER.contains(owner) ? "" : owner;
            speakers.add(speaker);
            if (!words) {
                utterances.addAll(Spoken.with(labels, tiers.getOrDefault(name + Tier.WORDS, List.of()), speaker));
            } else if (tiers.getOrDefault(owner, List.of()).isEmpty()) {
                utterances.addAll(Spoken.together(labels, speaker));
            }
        });
        return Utterances.transcript(utterances, speakers, "");
    }

    private String string() {
        if (skip() != '"') {
            throw broken();
        }
        StringBuilder string = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                string.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                string.append('"');
                at++;
            } else {
                at++;
                return string.toString();
            }
        }
        throw broken();
    }

    private BigDecimal number() {
        char first = skip();
        String token = first == '"' || first == 0 ? "" : token();
        if (!NUMBER.matcher(token).matches()) {
            throw broken();
        }
        return new BigDecimal(token);
    }

    private long count() {
        BigDecimal number = number();
        return number.signum() < 0 ? 0 : number.min(LATEST).longValue();
    }

    private long millisecond() {
        BigDecimal number = number().movePointRight(3);
        return number.signum() < 0 ? 0 : number.min(LATEST).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /// Goes on to what counts, and yields its first character; 0 at the end of the file.
    private char skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '<' || (Character.isDigit(c) || c == '-' || c == '+') && NUMBER.matcher(peek()).matches()) {
                return c;
            }
            if (c == '!') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                at = tokenEnd();
            }
        }
        return 0;
    }

    private String token() {
        String token = peek();
        at += token.length();
        return token;
    }

    private String peek() {
        return text.substring(at, tokenEnd());
    }

    private int tokenEnd() {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && (end == at || text.charAt(end) != '"')) {
            end++;
        }
        return end;
    }

    private RuntimeException broken() {
        long line = 1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
        return Problem.badInput("format.brokenTextGrid", line).asException();
    }
}
