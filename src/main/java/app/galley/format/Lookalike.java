package app.galley.format;

import app.galley.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Says what a file looks like that is not what was wanted. The shapes of JSON are told apart by their members: several
/// programs around Amazon Transcribe write results that resemble those of a transcription job.
public final class Lookalike {
    private static final Pattern CUE_TIME = Pattern.compile("\\d{1,2}:\\d{2}[:.,\\d]*\\s*-->\\s*\\d{1,2}:\\d{2}"
            + "|^\\d{1,2}:\\d{2}:\\d{2}\\.\\d{3},\\d{1,2}:\\d{2}:");

    private Lookalike() {
    }

    /// What is wrong with a file that no reader, or not the one that was asked, can read.
    public static Problem problem(byte[] bytes) {
        String start = Text.startOf(bytes).strip();
        if (start.isEmpty()) {
            return Problem.badInput("format.empty");
        }
        return Json.outline(bytes).map(outline -> json(bytes, outline)).orElseGet(() -> Problem.badInput(other(bytes, start)));
    }

    private static Problem json(byte[] bytes, Json.Outline json) {
        return json.whole() ? Problem.badInput(shape(json)) : Json.broken(bytes);
    }

    private static String shape(Json.Outline json) {
        if (json.has("ConversationAnalytics") || json.has("SpeechSegments")) {
            return "format.looksLikePostCallAnalytics";
        }
        if (json.has("Conversation") || json.has("ClinicalDocumentation")) {
            return "format.looksLikeHealthScribe";
        }
        if (json.has("metadata") && (json.has("audio") || json.has("video") || json.has("audio_segments"))) {
            return "format.looksLikeDataAutomation";
        }
        if (json.has("TranscriptionJob") || json.has("CallAnalyticsJob") || json.has("MedicalTranscriptionJob")) {
            return "format.looksLikeJobReply";
        }
        if (json.has("Results.Items") || json.has("RedactedResults")) {
            return "format.looksLikeSynchronous";
        }
        if (json.has("TranscriptEvent") || json.has("Transcript.Results") || json.has("Results")
                || json.has("Alternatives") || json.has("ResultId")) {
            return "format.looksLikeStreaming";
        }
        if (json.has("results.items") || json.has("results.transcripts")) {
            return "format.looksLikeAmazon";
        }
        if (json.has("Transcript") && !json.array()) {
            return "format.looksLikeCallAnalytics";
        }
        if (json.has("monologues") || json.has("results") || json.has("utterances") || json.has("segments")) {
            return "format.looksLikeOtherRecogniser";
        }
        return "format.looksLikeOtherJson";
    }

    private static String other(byte[] bytes, String start) {
        String latin = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (latin.startsWith("%PDF") || latin.startsWith("PK\u0003\u0004") || latin.startsWith("{\\rtf") || latin.startsWith("\u00D0\u00CF")) {
            return "format.looksLikeDocument";
        }
        if (isMedia(latin)) {
            return "format.looksLikeMedia";
        }
        if (start.startsWith("WEBVTT") || start.startsWith("[Script Info]") || start.startsWith("Scenarist_SCC")
                || CUE_TIME.matcher(start).find() || start.contains("<tt ") || start.contains("<tt:tt ")) {
            return "format.looksLikeCaptions";
        }
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<?xml")) {
            return lower.contains("accessdenied") || lower.contains("<error>") ? "format.looksLikeRefusal" : "format.looksLikeMarkup";
        }
        boolean binary = start.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\f');
        return binary ? "format.looksLikeBinary" : "format.looksLikeText";
    }

    private static boolean isMedia(String start) {
        return start.startsWith("RIFF") || start.startsWith("ID3") || start.startsWith("fLaC") || start.startsWith("OggS")
                || start.startsWith("#!AMR") || start.startsWith("\u001A\u0045\u00DF\u00A3")
                || start.length() > 8 && start.startsWith("ftyp", 4)
                || start.length() > 1 && start.charAt(0) == 0xFF && (start.charAt(1) & 0xE0) == 0xE0 && start.charAt(1) != 0xFE;
    }
}
