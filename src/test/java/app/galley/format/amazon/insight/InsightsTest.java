package app.galley.format.amazon.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.insight.Call;
import app.galley.transcript.insight.CallPart;
import app.galley.transcript.insight.CallPart.Finding;
import app.galley.transcript.insight.Entity;
import app.galley.transcript.insight.HeardLanguage;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.insight.MatchedCategory;
import app.galley.transcript.insight.Participant;
import app.galley.transcript.insight.Redaction;
import app.galley.transcript.insight.Toxicity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InsightsTest {
    private static final Formats FORMATS = StandardFormats.in(Locale.ENGLISH);

    @Test void whatWasTakenOutIsMarkedWithItsTypeAndTime() {
        Insights insights = of("redacted");
        assertTrue(insights.redacted());
        assertEquals(List.of(new Redaction(new TimeSpan(500, 1200), "NAME", 0.97f), new Redaction(new TimeSpan(1400, 2100), "", 0.5f)),
                insights.redactions());
        assertEquals("I am [PII] of [PII].", text("redacted"));
    }

    @Test void theTwinThatIsNotRedactedHasTheWords() {
        Insights insights = of("unredacted");
        assertEquals(new Insights(false, List.of(), List.of(), List.of(), List.of(new TimeSpan(1800, 2100)), List.of(), null), insights);
        assertEquals("I am Ann of Quay Lane.", text("unredacted"));
    }

    @Test void severalLanguagesAreListedWithTheirTimesAndWrittenEachInItsWay() {
        assertEquals(List.of(new HeardLanguage("en-US", null, Duration.ofMillis(5_325)), new HeardLanguage("ja-JP", null, Duration.ofMillis(1_500))),
                of("languages").languages());
        assertEquals("The ferry. 船が来た。", text("languages"));
        assertEquals("en-US", FORMATS.read(file("languages")).language());
    }

    @Test void anIdentifiedLanguageComesWithItsScore() {
        assertEquals(List.of(new HeardLanguage("en-GB", 0.9883, null), new HeardLanguage("en-US", 0.0117, null), new HeardLanguage("cy-GB", null, null)),
                of("identified").languages());
    }

    @Test void toxicityHasItsCategories() {
        List<Toxicity> toxicity = of("toxicity").toxicity();
        assertEquals(2, toxicity.size());
        assertEquals("You fool.", toxicity.getFirst().text());
        assertEquals(new TimeSpan(500, 1200), toxicity.getFirst().time());
        assertEquals(0.7638, toxicity.getFirst().score());
        assertEquals(new Toxicity.Category("insult", 0.8211), toxicity.getFirst().categories().get(3));
        assertEquals(new Toxicity("Good day.", new TimeSpan(3000, 3500), 0.0021, List.of(new Toxicity.Category("insult", 0.002))), toxicity.get(1));
    }

    @Test void aMedicalResultHasEntities() {
        assertEquals(List.of(new Entity("Lee", "PHI*-Personal*", new TimeSpan(300, 700), 0.9966f),
                new Entity("ibuprofen", "MEDICATION", null, 0.5f)), of("medical").entities());
        assertEquals("Mrs. Lee takes ibuprofen.", text("medical"));
    }

    @Test void aCallTellsWhoTalkedHowLongAndHow() {
        Call call = Objects.requireNonNull(of("call-insights").call());
        assertEquals(Duration.ofMillis(9_000), call.length());
        assertEquals(Duration.ofMillis(5_000), call.talkTime());
        assertEquals(List.of(new TimeSpan(4_000, 7_000)), call.silences());
        assertEquals(1, call.interruptions());
        assertEquals("A card was lost and is replaced.", call.summary());
        assertEquals(List.of("The conversation is too short."), call.skipped());
        assertEquals(List.of(new Participant("AGENT", Duration.ofMillis(1_400), 150, 2.5, List.of(), List.of(new TimeSpan(2_200, 2_600))),
                new Participant("CUSTOMER", Duration.ofMillis(3_600), 132, -1.5, List.of(new Participant.Mood(new TimeSpan(0, 2_250), -3),
                        new Participant.Mood(new TimeSpan(2_250, 4_500), 1)), List.of())), call.participants());
        assertEquals(List.of(new MatchedCategory("No_Greeting", List.of()),
                new MatchedCategory("Lost_Item", List.of(new TimeSpan(1_000, 2_600)))), call.categories());
    }

    @Test void thePartsOfACallHaveSentimentLoudnessAndWhatMatters() {
        List<CallPart> parts = Objects.requireNonNull(of("call-insights").call()).parts();
        assertEquals(CallPart.Sentiment.NEGATIVE, parts.getFirst().sentiment());
        assertEquals(List.of(80.5, Double.NaN, 78.0), parts.getFirst().loudness());
        assertEquals(List.of(new Finding(Finding.Sort.ISSUE, "I lost my card", new TimeSpan(1_000, 2_100))), parts.getFirst().findings());
        assertNull(parts.get(1).sentiment());
        assertEquals(List.of(new Finding(Finding.Sort.ACTION, "I will send", new TimeSpan(2_200, 3_900))), parts.get(1).findings());
    }

    @Test void aCallIsRedactedInEitherForm() {
        Insights insights = of("call-insights");
        assertTrue(insights.redacted());
        assertEquals(List.of(new Redaction(new TimeSpan(2_100, 2_600), "", 0.98f), new Redaction(new TimeSpan(2_200, 3_900), "ADDRESS", 0.75f)),
                insights.redactions());
        assertEquals(List.of(new TimeSpan(1_200, 1_500)), insights.filtered());
        assertEquals(List.of(new HeardLanguage("en-US", 0.91, null)), insights.languages());
    }

    @Test void aCallOfWhichLittleIsKnownIsRead() {
        Insights insights = FORMATS.reader("amazon-call").orElseThrow().insights(Fixture.bytes("""
                {"Transcript":[{"ParticipantRole":"AGENT","Content":"Hello?"}],"Participants":[],"Channel":"VOICE","Categories":7,
                "ConversationCharacteristics":{"Sentiment":"good","TalkTime":{"DetailsByParticipant":[]}}}"""));
        assertEquals(new Insights(false, List.of(), List.of(), List.of(), List.of(), List.of(), new Call(
                List.of(new Participant("AGENT", null, null, null, List.of(), List.of())),
                List.of(new CallPart("AGENT", null, "Hello?", null, List.of(), List.of())), List.of(), null, null, List.of(), 0, "", List.of())), insights);
    }

    @Test void resultsOfOtherJobsTellNothing() {
        for (String name : List.of("plain", "silent", "channels", "speakers-old", "speech-activity")) {
            assertEquals(Insights.NONE, of(name), name);
        }
        assertEquals(Insights.NONE, FORMATS.reader("srt").orElseThrow().insights(Fixture.bytes("")));
    }

    @Test void aFileThatBreaksOffIsAProblem() {
        for (String reader : List.of("amazon", "amazon-call")) {
            assertEquals("format.brokenJson", assertThrows(ProblemException.class, () ->
                    FORMATS.reader(reader).orElseThrow().insights(Fixture.bytes("{\"results\":{"))).problem().key());
        }
    }

    private static Insights of(String name) {
        return FORMATS.recognise(file(name)).orElseThrow().insights(file(name));
    }

    private static String text(String name) {
        return FORMATS.read(file(name)).turns().stream().map(turn -> turn.text()).reduce((a, b) -> a + " " + b).orElseThrow();
    }

    private static byte[] file(String name) {
        return Fixture.file("amazon/" + name + ".json");
    }
}
