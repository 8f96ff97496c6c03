package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.TranscriptRules;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Files with random faults for a reader: each is read as a sound transcript whose mends can be said, or refused as bad input in a sentence.
final class Damage {
    private static final int LONGEST = 60;
    private final int times;
    private final String signs;
    private final Random random = new Random(20261128);
    private final Wording words = new Wording(Locale.ENGLISH);

    /// @param times how many files are made
    /// @param signs that mean something in such files
    Damage(int times, String signs) {
        this.times = times;
        this.signs = signs;
    }

    /// What became of the files.
    record Outcome(int read, int refused) { }

    /// Has damaged files read.
    ///
    /// @param files sound ones
    Outcome done(TranscriptReader reader, List<byte[]> files) {
        int read = 0;
        for (int i = 0; i < times; i++) {
            byte[] damaged = damaged(files.get(i % files.size()));
            Mends mends = new Mends();
            try {
                reader.recognises(damaged);
                assertEquals(List.of(), TranscriptRules.broken(reader.read(damaged, mends)), reader.name() + " file " + i);
                mends.places().forEach(mend -> assertTrue(mend.said(words).length() > 10));
                read++;
            } catch (ProblemException problem) {
                assertEquals(Problem.Kind.BAD_INPUT, problem.problem().kind(), reader.name() + " file " + i);
                assertTrue(words.say(problem.problem()).length() > 20);
            }
        }
        return new Outcome(read, times - read);
    }

    private byte[] damaged(byte[] file) {
        byte[] copy = file.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(5)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) signs.charAt(random.nextInt(signs.length()));
                case 2 -> copy[at] = (byte) ('0' + random.nextInt(10));
                case 3 -> copy = random.nextInt(4) == 0 ? Arrays.copyOf(copy, 1 + random.nextInt(copy.length)) : copy;
                default -> {
                    int from = random.nextInt(copy.length);
                    System.arraycopy(copy, from, copy, at, Math.min(random.nextInt(LONGEST), copy.length - Math.max(at, from)));
                }
            }
        }
        return copy;
    }
}
