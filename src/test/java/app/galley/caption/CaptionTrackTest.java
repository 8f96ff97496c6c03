package app.galley.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.form.CaptionForm;
import app.galley.caption.form.Dash;
import app.galley.caption.form.SoundForm;
import app.galley.caption.form.SpeakerForm;
import app.galley.caption.preset.CaptionPreset;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaptionTrackTest {
    private static final List<Speaker> TWO = List.of(new Speaker(0, "Ann Lee"), new Speaker(1, "Ben"));
    private static final CaptionStyle STYLE = CaptionStyle.standard("en-GB");

    private static List<Cue> plain(Transcript transcript) {
        return CaptionTrack.cues(transcript, STYLE, SpeakerLabels.NONE);
    }

    private static List<Cue> labelled(Transcript transcript) {
        return CaptionTrack.cues(transcript, STYLE, SpeakerLabels.AT_A_CHANGE);
    }

    @Test void aShortSentenceIsOneLineAndStaysLongEnoughToRead() {
        List<Cue> cues = plain(transcript("en", turn(0, 1_000, "No.")));
        assertEquals(List.of(new Cue(new TimeSpan(1_000, 2_000), List.of("No."), "Ann Lee")), cues);
    }

    @Test void linesBreakWhereTheSenseAllowsIt() {
        assertEquals(List.of("When the water rose we took the boats / and went across to the other side."),
                texts(plain(transcript("en", turn(0, 0,
                        "When the water rose we took the boats and went across to the other side.")))));
    }

    @Test void namesAndSoundsStandInTheFormOfTheGuide() {
        Transcript talk = transcript("en", turn(0, 0, "The bridge fell. [APPLAUSE]"), turn(1, 8_000, "(door slams)"), turn(0, 20_000, "Who is there?"));
        assertEquals(List.of("[Ann Lee] The bridge fell. [applause]", "[Ben] [door slams]", "[Ann Lee] Who is there?"), formed("netflix-en", talk, SpeakerLabels.AT_A_CHANGE));
        assertEquals(List.of("(Ann Lee) The bridge fell. / [applause]", "(Ben) [door slams]", "(Ann Lee) Who is there?"), formed("dcmp-upper", talk, SpeakerLabels.AT_A_CHANGE));
        assertEquals(List.of("ANN LEE: The bridge fell. APPLAUSE", "BEN: DOOR SLAMS", "ANN LEE: Who is there?"), formed("bbc", talk, SpeakerLabels.AT_A_CHANGE));
        assertEquals(List.of("The bridge fell.", "APPLAUSE", "DOOR SLAMS", "Who is there?"), formed("bbc", talk, SpeakerLabels.BEYOND_COLOURS));
        assertEquals(List.of("-The bridge fell.", "[APPLAUSE]", "-(door slams)", "-Who is there?"),
                texts(CaptionTrack.cues(talk, STYLE.in(new CaptionForm(SpeakerForm.DASH, Dash.TIGHT, SoundForm.AS_WRITTEN, "", List.of())), SpeakerLabels.AT_A_CHANGE)));
    }

    @Test void speakersBeyondTheColoursAreNamed() {
        Transcript talk = transcript("en", turn(0, 0, "One."), turn(1, 8_000, "Two."), turn(0, 20_000, "Three."));
        CaptionStyle one = STYLE.in(new CaptionForm(SpeakerForm.CAPITALS, Dash.TIGHT, SoundForm.AS_WRITTEN, "", List.of("#FFFFFF")));
        assertEquals(List.of("One.", "BEN: Two.", "Three."), texts(CaptionTrack.cues(talk, one, SpeakerLabels.BEYOND_COLOURS)));
    }

    @Test void whatASoundWasInTheTranscriptIsWhatWasSaid() {
        CaptionTrack track = new CaptionTrack(transcript("en", turn(0, 0, "[APPLAUSE]")), CaptionPreset.of("bbc", "en").style(), SpeakerLabels.NONE);
        assertEquals("[APPLAUSE]", track.cues().getFirst().said(), "a cue by hand stays right with every guide");
    }

    @Test void aTurnOfMusicAloneIsShownForItsTime() {
        Turn music = new Turn(1, 0, new TimeSpan(2_000, 6_000), "♪", List.of());
        assertEquals(new TimeSpan(2_000, 6_000), plain(transcript("en", music)).getFirst().time());
    }

    private static List<String> formed(String preset, Transcript talk, SpeakerLabels labels) {
        return texts(CaptionTrack.cues(talk, CaptionPreset.of(preset, "en").style(), labels));
    }

    @Test void cuesEndWithSentences() {
        assertEquals(List.of("The bridge had gone in the night.", "Nobody could say when it would be rebuilt,", "or who would pay."),
                texts(plain(transcript("en", turn(0, 0,
                        "The bridge had gone in the night. Nobody could say when it would be rebuilt, or who would pay.")))));
    }

    @Test void noLimitIsBrokenByOrdinarySpeech() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> words = List.of("the river was high and nobody in the village knew when it would fall again so they waited "
                + "until the ferry came back from the island with the doctor").stream().flatMap(s -> Arrays.stream(s.split(" "))).toList();
        List<Turn> turns = new ArrayList<>();
        long time = 300;
        for (int t = 0; t < 60; t++) {
            StringBuilder text = new StringBuilder();
            int count = 5 + random.nextInt(80);
            for (int i = 0; i < count; i++) {
                text.append(words.get(random.nextInt(words.size())))
                        .append(i == count - 1 || random.nextInt(11) == 0 ? ". " : random.nextInt(7) == 0 ? ", " : " ");
            }
            Turn turn = spoken(t, random, time, text.toString().strip());
            turns.add(turn);
            time = turn.time().end() + 400 + random.nextInt(900);
        }
        Transcript transcript = new Transcript(turns, TWO, "en-GB");
        for (List<Cue> cues : List.of(plain(transcript), labelled(transcript))) {
            for (int i = 0; i < cues.size(); i++) {
                Cue cue = cues.get(i);
                String what = "seed " + seed + " " + cue;
                assertTrue(cue.lines().size() <= 2 && cue.lines().stream().allMatch(l -> l.length() <= 42), what);
                long length = cue.time().length().toMillis();
                assertTrue(length >= 1_000 && length <= 7_000, what);
                assertTrue(cue.characters() * 1_000.0 / length <= STYLE.fastest() + 0.5, what);
                if (i + 1 < cues.size()) {
                    long gap = cues.get(i + 1).time().start() - cue.time().end();
                    assertTrue(gap >= STYLE.gap() && (gap == STYLE.gap() || gap >= STYLE.chain() || length > 6_000), what + " gap " + gap);
                }
            }
        }
        assertEquals(turns.stream().map(Turn::text).collect(Collectors.joining(" ")),
                plain(transcript).stream().map(c -> String.join(" ", c.lines())).collect(Collectors.joining(" ")));
    }

    @Test void namesStandWhereTheSpeakerChanges() {
        Transcript transcript = transcript("en", turn(0, 0, "Well, yes."), turn(0, 5_000, "I think so."), turn(1, 9_000, "Really?"));
        assertEquals(List.of("Ann Lee: Well, yes.", "I think so.", "Ben: Really?"), texts(labelled(transcript)));
        assertEquals(List.of("Well, yes.", "I think so.", "Really?"), texts(plain(transcript)));
    }

    @Test void aSingleSpeakerNeedsNoName() {
        assertEquals(List.of("Well, yes."), texts(labelled(transcript("en", turn(0, 0, "Well, yes.")))));
    }

    @Test void namesFollowTheOrderOfTheCuesWhenSpeakersOverlap() {
        Transcript transcript = transcript("en",
                turn(0, 0, "We went down to the harbour in the morning and looked for the boat that had brought the others over."),
                turn(1, 3_000, "Yes."));
        List<Cue> cues = labelled(transcript);
        String speaker = "";
        for (Cue cue : cues) {
            assertEquals(!cue.speaker().equals(speaker), cue.lines().getFirst().startsWith(cue.speaker() + ":"), cues.toString());
            speaker = cue.speaker();
        }
        assertTrue(cues.stream().anyMatch(cue -> cue.speaker().equals("Ben")));
    }

    @Test void aWordLongerThanALineIsShownAllTheSame() {
        String word = "x".repeat(100);
        assertEquals(List.of("see", word, "now"), texts(plain(transcript("en", turn(0, 0, "see " + word + " now")))).stream()
                .flatMap(text -> Arrays.stream(text.split(" / "))).toList());
    }

    @Test void wordsWithoutTimesGiveCuesAllTheSame() {
        Turn turn = new Turn(1, 0, new TimeSpan(0, 0), "one two", List.of(word(0, 3, 0, 0), word(4, 7, 0, 0)));
        List<Cue> cues = plain(new Transcript(List.of(turn), TWO, "en"));
        assertEquals(List.of("one two"), texts(cues));
        assertEquals(new TimeSpan(0, 1_000), cues.getFirst().time());
    }

    @Test void struckWordsAndEmptyTurnsGiveNone() {
        Turn turn = turn(0, 0, "Um, yes.");
        Word um = turn.words().getFirst();
        Turn struck = turn.saying(turn.text(), List.of(new Word(um.start(), um.end(), um.time(), 1, Timing.MEASURED, true),
                turn.words().get(1)));
        Turn empty = new Turn(2, 0, new TimeSpan(4_000, 6_000), "", List.of());
        assertEquals(List.of("yes."), texts(plain(new Transcript(List.of(struck, empty), TWO, "en"))));
        assertEquals(List.of(), plain(Transcript.empty()));
    }

    @Test void japaneseIsCutBetweenWordsWithoutBlanks() {
        List<Cue> cues = CaptionTrack.cues(transcript("ja-JP",
                turn(0, 0, "今日は天気がいいですね。東京タワーへ行きますか。明日は「雨」が降ると思います。")), CaptionStyle.standard("ja-JP"), SpeakerLabels.NONE);
        assertTrue(cues.stream().flatMap(c -> c.lines().stream()).allMatch(l -> l.length() <= 13), cues.toString());
        assertTrue(cues.stream().flatMap(c -> c.lines().stream())
                .noneMatch(l -> "。、」".indexOf(l.charAt(0)) >= 0 || l.endsWith("「")), cues.toString());
        assertEquals("今日は天気がいいですね。東京タワーへ行きますか。明日は「雨」が降ると思います。",
                cues.stream().map(c -> String.join("", c.lines())).collect(Collectors.joining()));
    }

    @Test void theScriptSetsTheLimitsWhenTheLanguageIsNotNamed() {
        assertEquals(CaptionStyle.standard("ja-JP"), CaptionStyle.of(transcript("", turn(0, 0, "今日は天気がいいですね。"))));
        assertEquals(CaptionStyle.standard("zh-CN"), CaptionStyle.of(transcript("", turn(0, 0, "我很爱你 OK"))));
        assertEquals(CaptionStyle.standard("ko-KR"), CaptionStyle.of(transcript("", turn(0, 0, "오늘 날씨"))));
        assertEquals(STYLE, CaptionStyle.of(transcript("", turn(0, 0, "Fine weather."))));
        assertEquals(STYLE, CaptionStyle.of(transcript("", turn(0, 0, ""))));
    }

    @Test void theLanguageIsGuessedWhenTheTranscriptDoesNotNameIt() {
        String text = "Sie sagten, dass die Brücke über den Fluss in der Nacht nicht mehr zu sehen war.";
        List<String> known = texts(plain(transcript("de-DE", turn(0, 0, text))));
        assertEquals(known, texts(plain(transcript("", turn(0, 0, text)))));
        assertTrue(known.stream().noneMatch(t -> t.contains("der /") || t.contains("den /")), known.toString());
    }

    private static Transcript transcript(String language, Turn... turns) {
        return new Transcript(List.of(turns), TWO, language);
    }

    /// Words of 300 ms, one after the other; 350 ms after a comma or a full stop.
    private static Turn turn(int speaker, long start, String text) {
        List<Word> words = new ArrayList<>();
        long time = start;
        for (Tokens.Place place : Tokens.in(text)) {
            boolean pause = place.end() < text.length() && ".,。、".indexOf(text.charAt(place.end())) >= 0;
            words.add(word(place.start(), place.end(), time, time + 300));
            time += pause ? 650 : 300;
        }
        return new Turn(start + 1, speaker, new TimeSpan(start, start), text, words);
    }

    private static Turn spoken(int index, Random random, long start, String text) {
        List<Word> words = new ArrayList<>();
        long time = start;
        for (Tokens.Place place : Tokens.in(text)) {
            long length = 90 + 55L * (place.end() - place.start()) + random.nextInt(60);
            words.add(word(place.start(), place.end(), time, time + length));
            time += length + random.nextInt(40) + (text.charAt(place.end()) == '.' ? 300 + random.nextInt(600) : 0);
        }
        return new Turn(index + 1, index % 2, new TimeSpan(start, start), text, words);
    }

    private static Word word(int start, int end, long from, long to) {
        return new Word(start, end, new TimeSpan(from, to), 1, Timing.MEASURED, false);
    }

    private static List<String> texts(List<Cue> cues) {
        return cues.stream().map(cue -> String.join(" / ", cue.lines())).toList();
    }
}
