package app.galley.transcript.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateTest {
    @ParameterizedTest
    @CsvSource({"24,24,1", "25,25,1", "25.000,25,1", "30,30,1", "50,50,1", "60,60,1", "23.976,24000,1001", "23.98,24000,1001",
            "29.97,30000,1001", "59.94,60000,1001", "47.95,48000,1001", "119.88,120000,1001", "24000/1001,24000,1001", " 15 ,15,1"})
    void ratesHaveNames(String name, int numerator, int denominator) {
        assertEquals(Optional.of(new FrameRate(numerator, denominator, false)), FrameRate.named(name));
    }

    @Test void aRateMaySayThatNumbersAreLeftOut() {
        assertEquals(Optional.of(new FrameRate(30_000, 1001, true)), FrameRate.named("29.97df"));
        assertEquals(Optional.of(new FrameRate(60_000, 1001, true)), FrameRate.named("59.94 DF"));
        assertEquals(Optional.of(new FrameRate(30_000, 1001, false)), FrameRate.named("29.97ndf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-25", "25,0", "29.98", "241", "1000", "25/0", "1/2", "0/1", "fast", "30df", "25df", "23.976df", "9999999", "25 fps"})
    void whatIsNoRateIsRefused(String name) {
        assertEquals(Optional.empty(), FrameRate.named(name));
    }

    @ParameterizedTest
    @CsvSource({"24000,1001,23.976", "24,1,24", "30,1,30", "30000,1001,29.97", "60000,1001,59.94", "120000,1001,119.88"})
    void theyAreCalledAsTheirNames(int numerator, int denominator, String label) {
        FrameRate rate = new FrameRate(numerator, denominator, false);
        assertEquals(label, rate.label());
        assertEquals(Optional.of(rate), FrameRate.named(label));
    }

    /// Each frame of four hours: its beginning in milliseconds leads back to it, whichever way the milliseconds were rounded.
    @ParameterizedTest
    @CsvSource({"24000,1001", "24,1", "25,1", "30000,1001", "30,1", "50,1", "60000,1001", "60,1", "120,1"})
    void theBeginningOfEveryFrameOfFourHoursLeadsToIt(int numerator, int denominator) {
        FrameRate rate = new FrameRate(numerator, denominator, false);
        long frames = 4L * 3600 * numerator / denominator;
        for (long frame = 0; frame < frames; frame++) {
            long down = frame * 1000 * denominator / numerator;
            assertEquals(frame, rate.nearest(down));
            assertEquals(frame, rate.nearest((frame * 1000 * denominator + numerator - 1) / numerator));
        }
    }

    @Test void theNearestFrameIsExact() {
        BigInteger thousand = BigInteger.valueOf(1000);
        for (FrameRate rate : new FrameRate[] {new FrameRate(24_000, 1001, false), new FrameRate(30_000, 1001, true), new FrameRate(25, 1, false)}) {
            for (long ms = 0; ms < 400_000_000_000L; ms = ms * 3 / 2 + 7) {
                BigInteger over = BigInteger.valueOf(ms).multiply(BigInteger.valueOf(rate.numerator()));
                BigInteger under = thousand.multiply(BigInteger.valueOf(rate.denominator()));
                BigInteger expected = over.shiftLeft(1).add(under).divide(under.shiftLeft(1));
                assertEquals(expected.longValueExact(), rate.nearest(ms), rate.label() + " " + ms);
            }
        }
        assertEquals(0, new FrameRate(25, 1, false).nearest(19));
        assertEquals(1, new FrameRate(25, 1, false).nearest(20));
    }

    @Test void codesBeginWithExactlyTheCodeThatIsGiven() {
        FrameRate film = new FrameRate(25, 1, false);
        FrameRate ntsc = new FrameRate(30_000, 1001, false);
        assertEquals("10:00:00:12", TimeCodes.beginning(film, "10:00:00:12").orElseThrow().of(0));
        assertEquals("10:00:01:12", TimeCodes.beginning(film, "10:00:00:12").orElseThrow().of(25));
        assertEquals("01:00:00;00", TimeCodes.beginning(ntsc, "01:00:00;00").orElseThrow().of(0));
        assertEquals("01:00:00:00", TimeCodes.beginning(ntsc, "01:00:00:00").orElseThrow().of(0));
        assertEquals("01:00:00;00", TimeCodes.beginning(ntsc.dropping(true), "1:0:0:0").orElseThrow().of(0));
        assertEquals("00:00:00;00", TimeCodes.beginning(ntsc, "23:59:59;29").orElseThrow().of(1));
        for (String none : new String[] {"", "1:00", "00:01:00;00", "00:01:00;01", "24:00:00:00", "00:00:00:30", "10:00:00.000"}) {
            assertTrue(TimeCodes.beginning(ntsc, none).isEmpty(), none);
        }
    }

    /// Every frame of a day at 29.97 drop-frame has another code, and the code leads back to it.
    @Test void everyCodeOfADayLeadsBackToItsFrame() {
        FrameRate rate = new FrameRate(30_000, 1001, true);
        TimeCodes codes = new TimeCodes(rate, 0);
        for (long frame = 0; frame < 24 * 107_892; frame++) {
            String code = codes.of(frame);
            long minutes = (code.charAt(0) - '0') * 600L + (code.charAt(1) - '0') * 60L + (code.charAt(3) - '0') * 10L + code.charAt(4) - '0';
            long seconds = (code.charAt(6) - '0') * 10L + code.charAt(7) - '0';
            long counted = (minutes * 60 + seconds) * 30 + (code.charAt(9) - '0') * 10L + code.charAt(10) - '0';
            assertEquals(frame, counted - 2 * (minutes - minutes / 10));
        }
        assertEquals("00:00:00;00", codes.of(24 * 107_892));
        assertEquals(Duration.ZERO, codes.moment("00:00:00;00").orElseThrow());
    }
}
