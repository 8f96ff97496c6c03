package app.galley.format.script;

import java.util.OptionalLong;

/// A paragraph of a typed text.
///
/// @param line where it begins, counted from 1
/// @param start the time code at its beginning, in milliseconds; empty when it has none
/// @param speaker who is named in front of it, in a line of its own or beside the time code; empty when nobody is
/// @param text in one line; may still begin with a name
record Paragraph(int line, OptionalLong start, String speaker, String text) { }
