package app.galley.workbench.resource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.LocalNewsroom;
import app.galley.task.Background;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedTextTest {
    @TempDir
    private Path folder = Path.of("");

    @Test void whatAnEndedProgramLeftIsTakenAwayAfterAnHourAndNothingElse() {
        try (LocalNewsroom room = new LocalNewsroom(folder); AwsConnection aws = new AwsConnection(room.connection(), Background.threads())) {
            Clock now = Clock.systemUTC();
            byte[] text = "Okoro".getBytes(StandardCharsets.UTF_8);
            StagedText.Staged left = new StagedText(aws.staging(), Clock.offset(now, Duration.ofMinutes(-65))).put(text, "txt");
            StagedText staged = new StagedText(aws.staging(), now);
            StagedText.Staged recent = new StagedText(aws.staging(), Clock.offset(now, Duration.ofMinutes(-50))).put(text, "txt");
            assertEquals(Set.of(left.key(), recent.key()), Set.copyOf(aws.staging().keys(aws.staging().prefix())));
            StagedText.Staged fresh = staged.put(text, "txt");
            assertEquals(Set.of(recent.key(), fresh.key()), Set.copyOf(aws.staging().keys(aws.staging().prefix())));
            assertArrayEquals(text, staged.fetch(fresh.address()));
            staged.remove(fresh);
            staged.remove(recent);
            assertEquals(List.of(), aws.staging().keys(aws.staging().prefix()));
        }
    }
}
