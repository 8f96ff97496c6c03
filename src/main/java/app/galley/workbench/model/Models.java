package app.galley.workbench.model;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.MediaStaging;
import app.galley.service.job.JobSettings;
import app.galley.service.model.LanguageModels;
import app.galley.service.model.ModelInfo;
import app.galley.service.model.ModelWish;
import app.galley.service.model.TrainingAdvice;
import app.galley.service.vocabulary.Finding;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.task.Running;
import app.galley.workbench.resource.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The custom language models: asked for, watched while they are trained, cleared up after. What is under way is known from the service itself, so
/// nothing is forgotten by an end of the program. Safe from any thread; calls block.
public final class Models {
    /// The local service demands a role and reads without one.
    private static final String NO_ROLE = "arn:aws:iam::000000000000:role/none";
    private static final String FOLDER = "models/";
    private final LanguageModels service;
    private final MediaStaging staging;
    private final TrainingTexts texts;
    private final Supplier<Map<String, JobSettings>> presets;
    private final Watch watch;
    private final boolean needsRole;
    private final Set<String> cleared = ConcurrentHashMap.newKeySet();

    /// Over a service.
    ///
    /// @param presets the presets for jobs, by name
    /// @param watch looks while models are trained
    /// @param needsRole whether the service reads texts with a role
    public Models(LanguageModels service, MediaStaging staging, TrainingTexts texts, Supplier<Map<String, JobSettings>> presets, Watch watch,
                  boolean needsRole) {
        this.service = service;
        this.staging = staging;
        this.texts = texts;
        this.presets = presets;
        this.watch = watch;
        this.needsRole = needsRole;
    }

    /// All models, the newest first. What ended ones have left in the bucket is removed.
    public List<ModelInfo> all() {
        List<ModelInfo> all = service.list();
        all.stream().filter(model -> model.state() != ModelInfo.State.IN_PROGRESS).forEach(this::clear);
        return all;
    }

    /// One of them, with why it failed; empty when there is none of that name.
    public Optional<ModelInfo> find(String name) {
        return service.find(name);
    }

    /// Looks until no model is being trained any more. A service that cannot be reached is asked again.
    ///
    /// @param seen told all models that were seen, on the thread that looks
    /// @param troubled told why they could not be seen
    public Running<Boolean> watch(Consumer<List<ModelInfo>> seen, Consumer<Problem> troubled) {
        return watch.until(() -> look(seen, troubled), isOver -> isOver, isOver -> { });
    }

    private boolean look(Consumer<List<ModelInfo>> seen, Consumer<Problem> troubled) {
        try {
            List<ModelInfo> all = all();
            seen.accept(all);
            return all.stream().noneMatch(model -> model.state() == ModelInfo.State.IN_PROGRESS);
        } catch (ProblemException e) {
            if (e.problem().kind() != Problem.Kind.UNREACHABLE) {
                throw e;
            }
            troubled.accept(e.problem());
            return false;
        }
    }

    /// What is in the way of a wish.
    public List<Problem> faults(ModelWish wish) {
        return wish.faults(needsRole);
    }

    /// Whether the service reads texts with a role.
    public boolean needsRole() {
        return needsRole;
    }

    /// Roles that presets for jobs name, to be offered.
    public Optional<String> knownRole() {
        return presets.get().values().stream().map(settings -> settings.handling().role()).filter(role -> !role.isEmpty()).findFirst();
    }

    /// Prepares the texts, uploads them, and has a model trained with them. Nothing stays in the bucket when it is refused.
    ///
    /// @param share how many percent of the lines are held back for tuning
    /// @param progress bytes sent of bytes in all
    /// @throws ProblemException with the first fault of the wish or the texts; refused when the name is taken
    public ModelInfo create(ModelWish wish, List<TrainingSource> sources, int share, Progress progress, Cancellation cancellation) {
        faults(wish).stream().findFirst().ifPresent(fault -> {
            throw fault.asException();
        });
        if (service.find(wish.name()).isPresent()) {
            throw Problem.refused("model.nameTaken", wish.name()).asException();
        }
        try {
            Path folder = Files.createTempDirectory("galley-");
            Path training = folder.resolve("training.txt");
            Path tuning = folder.resolve("tuning.txt");
            try {
                TrainingTexts.Written written = texts.write(sources, wish.language(), share, training, tuning);
                new TrainingAdvice(written.training(), written.tuning()).findings().stream().filter(Finding::isFault).findFirst().ifPresent(fault -> {
                    throw fault.says().asException();
                });
                return send(wish, training, written.tuning().words() == 0 ? Optional.empty() : Optional.of(tuning), progress, cancellation);
            } finally {
                Files.deleteIfExists(training);
                Files.deleteIfExists(tuning);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelInfo send(ModelWish wish, Path training, Optional<Path> tuning, Progress progress, Cancellation cancellation) throws IOException {
        String prefix = staging.prefix() + FOLDER + UUID.randomUUID() + "/";
        long first = Files.size(training);
        long whole = first + (tuning.isPresent() ? Files.size(tuning.get()) : 0);
        boolean taken = false;
        try {
            staging.upload(training, prefix + "training/text.txt", (done, total) -> progress.at(done, whole), cancellation);
            tuning.ifPresent(file -> staging.upload(file, prefix + "tuning/text.txt", (done, total) -> progress.at(first + done, whole), cancellation));
            String address = "s3://" + staging.bucket() + "/" + prefix;
            ModelWish asked = wish.role().isBlank() ? new ModelWish(wish.name(), wish.language(), wish.base(), NO_ROLE) : wish;
            ModelInfo made = service.create(asked, address + "training/", tuning.map(file -> address + "tuning/"));
            taken = true;
            return made;
        } finally {
            if (!taken) {
                remove(prefix);
            }
        }
    }

    /// Writes the prepared texts into files, to look at them or to use them elsewhere; a tuning file only when something is held back.
    public void export(List<TrainingSource> sources, String language, int share, Path training, Path tuning) {
        texts.write(sources, language, share, training, tuning);
        if (share == 0) {
            try {
                Files.deleteIfExists(tuning);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// How much a source holds.
    public TrainingAdvice.Amount measure(TrainingSource source, String language) {
        return texts.measure(source, language);
    }

    /// The presets for jobs that use a model, by name.
    public List<String> uses(String name) {
        return presets.get().entrySet().stream().filter(preset -> preset.getValue().anyList(lists -> lists.model().equals(name)))
                .map(Map.Entry::getKey).toList();
    }

    /// Deletes a model at the service, and what its training has left in the bucket.
    public void delete(ModelInfo model) {
        service.delete(model.name());
        clear(model);
    }

    /// Removes what was uploaded for a model by Galley; texts of others are left alone.
    private void clear(ModelInfo model) {
        String ours = "s3://" + staging.bucket() + "/" + staging.prefix() + FOLDER;
        model.training().filter(address -> address.startsWith(ours) && address.endsWith("/training/") && cleared.add(address))
                .map(address -> address.substring(("s3://" + staging.bucket() + "/").length(), address.length() - "training/".length()))
                .ifPresent(this::remove);
    }

    private void remove(String prefix) {
        staging.keys(prefix).forEach(staging::remove);
    }
}
