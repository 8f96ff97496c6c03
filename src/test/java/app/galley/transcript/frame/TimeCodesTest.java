package app.galley.transcript.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
    private static final FrameRate NTSC = new FrameRate(30_000, 1001, true);
    private static final FrameRate FAST = new FrameRate(60_000, 1001, true);

    @ParameterizedTest
    @CsvSource({"24000,1001", "24,1", "25,1", "30000,1001", "30,1", "2997,100", "48,1", "50,1", "60000,1001", "60,1", "120000,1001", "120,1",
            "15,1", "25000,1001"})
    void frameAndTimeLeadToEachOther(int numerator, int denominator) {
        Random random = new Random(numerator);
        for (boolean drop : new boolean[] {false, true}) {
            FrameRate rate = new FrameRate(numerator, denominator, drop);
            TimeCodes codes = new TimeCodes(rate, random.nextInt(1000));
            for (int i = 0; i < 20_000; i++) {
                long frame = i < 4000 ? i : random.nextLong(12L * 3600 * rate.nominal());
                assertEquals(frame, rate.frameAt(rate.startOf(frame)));
                assertEquals(frame, rate.frameAt(rate.startOf(frame + 1).minusNanos(1)));
                String code = codes.at(rate.startOf(frame));
                Duration moment = codes.moment(code).orElseThrow();
                assertEquals(frame, rate.frameAt(moment), code);
                assertEquals(code, codes.at(moment));
                assertTrue(frame == 0 || moment.compareTo(rate.startOf(frame)) > 0, "a sound that goes there is inside of the frame");
            }
        }
    }

    @Test
    void numbersAreLeftOutAsTheStandardSays() {
        assertEquals("00:00:59;29", code(NTSC, 1799));
        assertEquals("00:01:00;02", code(NTSC, 1800));
        assertEquals("00:09:59;29", code(NTSC, 17_981));
        assertEquals("00:10:00;00", code(NTSC, 17_982));
        assertEquals("00:10:00;01", code(NTSC, 17_983));
        assertEquals("00:11:00;02", code(NTSC, 17_982 + 1800));
        assertEquals("01:00:00;00", code(NTSC, 107_892));
        assertEquals("23:59:59;29", code(NTSC, 24 * 107_892 - 1));
        assertEquals("00:00:00;00", code(NTSC, 24 * 107_892));
        assertEquals("00:00:59;59", code(FAST, 3599));
        assertEquals("00:01:00;04", code(FAST, 3600));
        assertEquals("01:00:00;00", code(FAST, 215_784));
    }

    /// Every code of a day comes once, in order, and none of those that are left out.
    @Test
    void aDayHasEveryCodeOnceButThoseThatAreLeftOut() {
        TimeCodes codes = new TimeCodes(NTSC, 0);
        String before = "";
        for (long frame = 0; frame < 24 * 107_892; frame += frame % 1798 < 5 || frame % 1798 > 1790 ? 1 : 3) {
            String code = codes.at(NTSC.startOf(frame));
            assertTrue(code.compareTo(before) > 0, before + " " + code);
            boolean leftOut = code.matches("\\d\\d:\\d[1-9]:00;0[01]");
            assertTrue(!leftOut, code);
            before = code;
        }
    }

    @Test
    void ratesThatAreWholeAndCodesWithColonsLeaveNothingOut() {
        assertEquals("00:01:00:00", code(new FrameRate(30_000, 1001, false), 1800));
        assertEquals("01:00:00:00", code(new FrameRate(30_000, 1001, false), 108_000));
        assertEquals("00:01:00:00", code(new FrameRate(30, 1, true), 1800));
        assertEquals("00:01:00:00", code(new FrameRate(25, 1, true), 1500));
        assertEquals("00:00:00:023", code(new FrameRate(120, 1, false), 23));
    }

    @Test
    void theyCountFromTheCodeOfTheFirstFrame() {
        TimeCodes codes = TimeCodes.from(new FrameRate(25, 1, false), "10:00:00:12");
        assertEquals("10:00:00:12", codes.at(Duration.ZERO));
        assertEquals("10:00:00:13", codes.at(Duration.ofMillis(40)));
        assertEquals("10:00:00:12", codes.at(Duration.ofMillis(39)));
        assertEquals(Duration.ofMillis(1001), codes.moment("10:00:01:12").orElseThrow());
        assertEquals(Duration.ZERO, codes.moment("09:59:00:00").orElseThrow());
        assertEquals(Duration.ZERO, codes.moment("10:00:00:12").orElseThrow());
        TimeCodes night = TimeCodes.from(NTSC, "23:59:30;00");
        assertEquals("00:00:00;00", night.at(NTSC.startOf(900)));
        assertEquals(900, NTSC.frameAt(night.moment("00:00:00;00").orElseThrow()));
    }

    @Test
    void whatIsNoCodeIsRefused() {
        TimeCodes codes = new TimeCodes(NTSC, 0);
        for (String text : new String[] {"", "1:2:3", "00:00:00:30", "24:00:00:00", "00:60:00:00", "00:00:60;00", "a:b:c:d", "0:12:03.500"}) {
            assertTrue(codes.moment(text).isEmpty(), text);
        }
        assertEquals("00:01:00;02", codes.at(codes.moment("00:01:00;00").orElseThrow()));
        assertEquals("01:02:03;04", codes.at(codes.moment(" 1;2:3:4 ").orElseThrow()));
        assertEquals(0, TimeCodes.from(NTSC, "99:99:99:99").first());
    }

    private static String code(FrameRate rate, long frame) {
        return new TimeCodes(rate, 0).at(rate.startOf(frame));
    }
}
