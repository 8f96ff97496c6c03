package app.galley.cli;

import app.galley.local.LocalService;
import app.galley.local.fault.FaultFile;
import app.galley.local.fault.Faults;
import app.galley.local.sign.Keys;
import app.galley.problem.Problem;
import app.galley.workbench.WorkbenchSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `galley serve`: the local service alone, for other clients, until it is interrupted.
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final WorkbenchSource source;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "galley.serve.port")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "galley.serve.data")
    private @Nullable Path data;

    @Option(names = "--access-key", paramLabel = "K", descriptionKey = "galley.serve.accessKey")
    private @Nullable String accessKey;

    @Option(names = "--secret-key", paramLabel = "S", descriptionKey = "galley.serve.secretKey")
    private @Nullable String secretKey;

    @Option(names = "--faults", paramLabel = "FILE", descriptionKey = "galley.serve.faults")
    private @Nullable Path faults;

    /// Taken like everywhere; the one line it prints is JSON anyway.
    @Mixin
    private final CommonOptions common = new CommonOptions();

    ServeCommand(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw Problem.wrongUse("galley.serve.portRange").asException();
        }
        if ((accessKey == null) != (secretKey == null)) {
            throw Problem.wrongUse("galley.serve.bothKeys").asException();
        }
        Keys keys = accessKey == null || secretKey == null ? Keys.random() : new Keys(accessKey, secretKey);
        Faults wrong = faults == null ? new Faults() : FaultFile.read(faults);
        try (WorkbenchSource.Serving serving = source.serve(port, Optional.ofNullable(data), keys, wrong)) {
            LocalService service = serving.service();
            terminal.out().println(new ObjectMapper().createObjectNode().put("s3", service.endpoint().toString())
                    .put("transcribe", service.endpoint().toString()).put("region", service.region())
                    .put("accessKey", service.accessKey()).put("secretKey", service.secretKey()));
            terminal.out().flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
