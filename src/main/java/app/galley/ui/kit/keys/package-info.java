/// Which keys ask for which command: defaults, presets, own choices, conflicts.
@NullMarked
package app.galley.ui.kit.keys;

import org.jspecify.annotations.NullMarked;
