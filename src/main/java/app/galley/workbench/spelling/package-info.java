/// Spelling as a use case: an open transcript is checked in the background, with the user's own words and the names in it. The
/// front is [app.galley.workbench.spelling.Spelling].
@NullMarked
package app.galley.workbench.spelling;

import org.jspecify.annotations.NullMarked;
