package app.galley.ui.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A moment as one types it.
class TimeEntryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1:02:03.450|3723450", "0:00:00|0", "2:03|123000", "90|90000", "75:30|4530000", " 1:02:03,5 |3723500",
        "0:00:00.007|7", "7.25|7250", "100:00:00|360000000"})
    void isRead(String typed, long milliseconds) {
        assertEquals(Optional.of(Duration.ofMillis(milliseconds)), TimeEntry.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "1:60", "1:60:00", "1:2:3:4", "-1", "ten", "1.2345", "1::2", "12345678901234567890", "1:02:"})
    void isRefused(String typed) {
        assertEquals(Optional.empty(), TimeEntry.read(typed));
    }

    @Test
    void isWrittenAsItIsRead() {
        Duration moment = Duration.ofMillis(36_061_004);
        assertEquals("10:01:01.004", TimeEntry.of(moment));
        assertEquals(Optional.of(moment), TimeEntry.read(TimeEntry.of(moment)));
    }
}
