package app.galley.bench;

import app.galley.bench.Figure.Wish;
import app.galley.bench.upload.DropRun;
import app.galley.bench.upload.KillRun;
import app.galley.bench.upload.SpeedRun;
import app.galley.bench.upload.TrackRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What uploads, many jobs and many files take. The speed is compared with that of the aws command line in the same run.
final class UploadBenchmark implements Benchmark {
    @Override
    public String name() {
        return "upload";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        String version = version();
        if (version.isEmpty()) {
            System.out.println("upload.speed                      not measured: there is no aws command line here");
        } else {
            System.out.println("compared with                     " + version);
            Map<String, Double> speed = Programs.medians(1, SpeedRun.class, List.of());
            figures.add(new Figure("upload.speed.to-aws-s3-cp", value(speed, "speed.to-aws-s3-cp"), "", Wish.AT_LEAST, 1.1));
            for (String name : List.of("speed.galley", "speed.aws-s3-cp", "speed.first")) {
                figures.add(Figure.told("upload." + name, value(speed, name), "MB/s"));
            }
        }
        Map<String, Double> kills = Programs.medians(1, KillRun.class, List.of());
        figures.add(new Figure("upload.kill.kills", value(kills, "kill.kills"), "", Wish.AT_LEAST, 50));
        figures.add(Figure.told("upload.kill.resumed-in-the-middle", value(kills, "kill.resumed-in-the-middle"), ""));
        for (String name : List.of("kill.parts-sent-again", "kill.lost", "kill.orphaned")) {
            figures.add(new Figure("upload." + name, value(kills, name), "", Wish.AT_MOST, 0));
        }
        Map<String, Double> jobs = Programs.medians(1, TrackRun.class, Programs.HEADLESS);
        figures.add(new Figure("upload.track.requests", value(jobs, "track.requests"), "1/s", Wish.AT_MOST, 1));
        figures.add(new Figure("upload.track.longest-frame", value(jobs, "track.longest-frame"), "ms", Wish.AT_MOST, 100));
        figures.add(Figure.told("upload.track.longest-frame-idle", value(jobs, "track.longest-frame-idle"), "ms"));
        figures.add(new Figure("upload.drop.files-in-the-list", value(Programs.medians(Programs.runs(), DropRun.class, Programs.HEADLESS), "drop.files-in-the-list"), "ms", Wish.AT_MOST, 1000));
        return figures;
    }

    private static double value(Map<String, Double> said, String name) {
        return said.getOrDefault(name, Double.NaN);
    }

    /// What the aws command line calls itself; empty when there is none.
    private static String version() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("aws", "--version").redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        }
    }
}
