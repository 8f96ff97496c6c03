package app.galley.bench.measure;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A made-up transcript, always the same for the same numbers: three words a second, now and then a doubtful or a struck one.
public final class Interview {
    private static final String[] VOCABULARY = ("the river ran high that spring and we measured it every morning before the boats went "
            + "out because nobody believed what old gauge said about floods water level stone bridge market council letter "
            + "evidence question answer engineer committee").split(" ");

    private Interview() { }

    /// So many turns of so many words each.
    public static Transcript of(int turns, int wordsOfATurn) {
        Random random = new Random(7);
        List<Speaker> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(new Speaker(i, "Speaker " + (i + 1)));
        }
        List<Turn> made = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < turns; i++) {
            long from = time;
            StringBuilder text = new StringBuilder();
            List<Word> words = new ArrayList<>();
            for (int w = 0; w < wordsOfATurn; w++) {
                text.append(w == 0 ? "" : w % 12 == 0 ? ", " : " ");
                String word = VOCABULARY[random.nextInt(VOCABULARY.length)];
                float confidence = random.nextInt(20) == 0 ? random.nextFloat() : 0.9f + random.nextFloat() / 10;
                words.add(new Word(text.length(), text.length() + word.length(), new TimeSpan(time, time + 280), confidence,
                        Timing.MEASURED, random.nextInt(50) == 0));
                text.append(word);
                time += 333;
            }
            made.add(new Turn(i + 1, i % people.size(), new TimeSpan(from, time), text.append('.').toString(), words));
        }
        return new Transcript(made, people, "en-GB");
    }

    /// Some words of running text.
    public static String text(int words) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < words; w++) {
            text.append(w == 0 ? "" : w % 30 == 0 ? ".\n" : " ").append(VOCABULARY[random.nextInt(VOCABULARY.length)]);
        }
        return text.toString();
    }
}
