package app.galley.caption.preset;

import app.galley.caption.check.CaptionRule;
import app.galley.caption.check.Severity;

/// A rule as a guide has it.
///
/// @param source where the guide says so: an address, or the name of what is quoted
public record RuleSetting(CaptionRule rule, Severity severity, String source) { }
