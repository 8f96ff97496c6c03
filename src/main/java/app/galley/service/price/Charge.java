package app.galley.service.price;

import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.WordLists;
import java.util.ArrayList;
import java.util.List;

/// What the service charges for, each by the second of sound.
public enum Charge {
    /// A standard job.
    STANDARD,
    /// A Call Analytics job.
    CALL,
    /// A medical job.
    MEDICAL,
    /// Personal information is left out: on top.
    REDACTION,
    /// A custom language model is used: on top.
    MODEL,
    /// Toxic speech is marked: on top.
    TOXICITY,
    /// A summary is written: on top.
    SUMMARY;

    /// All that a job is charged for.
    static List<Charge> of(JobSettings settings) {
        List<Charge> charges = new ArrayList<>();
        switch (settings.kind()) {
            case JobKind.Standard() -> charges.add(STANDARD);
            case JobKind.Call(int agent, boolean summary) -> {
                charges.add(CALL);
                if (summary) {
                    charges.add(SUMMARY);
                }
            }
            case JobKind.Medical(boolean dictation, boolean marks) -> charges.add(MEDICAL);
        }
        if (settings.redaction() != null) {
            charges.add(REDACTION);
        }
        if (settings.anyList((WordLists lists) -> !lists.model().isEmpty())) {
            charges.add(MODEL);
        }
        if (settings.toxicity()) {
            charges.add(TOXICITY);
        }
        return charges;
    }
}
