package app.galley.service;

import app.galley.service.job.JobSettings;
import app.galley.service.rule.JobRules;

/// A request for a transcription job that cannot be wrong in itself.
///
/// @param name 1 to 200 of `0-9 a-z A-Z . _ -`, unique in account and region
/// @param mediaUri where the staged media is, `s3://bucket/key`
/// @param settings what is wished of it; without a fault by [JobRules]
/// @param outputBucket the bucket that gets the result
/// @param outputKey the object that gets the result, ending in `.json`
public record JobRequest(String name, String mediaUri, JobSettings settings, String outputBucket, String outputKey) {
    public JobRequest {
        if (!name.matches("[0-9a-zA-Z._-]{1,200}")) {
            throw new IllegalArgumentException("not a job name: " + name);
        }
        if (!new JobRules().faults(settings).isEmpty()) {
            throw new IllegalArgumentException("settings that exclude each other");
        }
    }
}
