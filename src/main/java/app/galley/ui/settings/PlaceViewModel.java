package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.service.Connection;
import app.galley.service.Encryption;
import app.galley.service.MediaStaging;
import app.galley.service.Pairs;
import app.galley.service.Reach;
import app.galley.service.Storage;
import app.galley.workbench.Preferences.Service;
import java.net.URI;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A place at Amazon as somebody writes it into fields, which may be nonsense until it is read. Used on the FX thread.
public final class PlaceViewModel {
    final StringProperty profile = new SimpleStringProperty("");
    final StringProperty region = new SimpleStringProperty("");
    final StringProperty bucket = new SimpleStringProperty("");
    final BooleanProperty makesBucket = new SimpleBooleanProperty();
    final StringProperty prefix = new SimpleStringProperty(MediaStaging.PREFIX);
    final ObjectProperty<Sealed> encryption = new SimpleObjectProperty<>(Sealed.BUCKET);
    final StringProperty key = new SimpleStringProperty("");
    final StringProperty context = new SimpleStringProperty("");
    final BooleanProperty fips = new SimpleBooleanProperty();
    final BooleanProperty dualStack = new SimpleBooleanProperty();
    final StringProperty s3 = new SimpleStringProperty("");
    final StringProperty transcribe = new SimpleStringProperty("");

    /// The kinds of encryption one can choose.
    enum Sealed {
        /// As the bucket is set up.
        BUCKET,
        /// Amazon's keys.
        S3,
        /// A key of the Key Management Service.
        KMS
    }

    /// What stands in the settings; on this computer, nothing does.
    PlaceViewModel(Service kept) {
        if (kept instanceof Service.Amazon(String p, String r, String b, Storage storage, Reach reach)) {
            profile.set(p);
            region.set(r);
            bucket.set(b);
            show(storage);
            fips.set(reach.fips());
            dualStack.set(reach.dualStack());
            s3.set(reach.s3().map(URI::toString).orElse(""));
            transcribe.set(reach.transcribe().map(URI::toString).orElse(""));
        }
    }

    private void show(Storage storage) {
        prefix.set(storage.prefix());
        makesBucket.set(storage.makesBucket());
        switch (storage.encryption()) {
            case Encryption.OfBucket() -> encryption.set(Sealed.BUCKET);
            case Encryption.AmazonKeys() -> encryption.set(Sealed.S3);
            case Encryption.Kms(String id, Map<String, String> pairs) -> {
                encryption.set(Sealed.KMS);
                key.set(id);
                context.set(Pairs.text(pairs));
            }
        }
    }

    /// All that can be written or chosen.
    Observable[] all() {
        return new Observable[] {profile, region, bucket, makesBucket, prefix, encryption, key, context, fips, dualStack, s3, transcribe};
    }

    /// The place that is written there.
    ///
    /// @throws app.galley.problem.ProblemException what is missing, or cannot be
    Service.Amazon read() {
        if (profile.get().isBlank() || region.get().isBlank() || bucket.get().isBlank()) {
            throw Problem.badInput("settings.serviceIncomplete").asException();
        }
        Connection.Aws place = new Connection.Aws(profile.get().strip(), region.get().strip(), bucket.get().strip(),
                new Storage(folder(prefix.get().strip()), makesBucket.get(), sealing()),
                new Reach(fips.get(), dualStack.get(), Reach.endpoint(s3.get()), Reach.endpoint(transcribe.get())));
        return new Service.Amazon(place.profile(), place.region(), place.bucket(), place.storage(), place.reach());
    }

    private static String folder(String written) {
        return written.isEmpty() ? MediaStaging.PREFIX : written.endsWith("/") ? written : written + "/";
    }

    private Encryption sealing() {
        return switch (encryption.get()) {
            case BUCKET -> new Encryption.OfBucket();
            case S3 -> new Encryption.AmazonKeys();
            case KMS -> {
                try {
                    yield new Encryption.Kms(key.get().strip(), Pairs.read(context.get()));
                } catch (IllegalArgumentException e) {
                    throw Problem.badInput("settings.notPairs").asException(e);
                }
            }
        };
    }
}
