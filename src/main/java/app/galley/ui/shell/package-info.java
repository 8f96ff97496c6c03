/// The window: navigation, menus, what is shown, and how the features are put together.
@NullMarked
package app.galley.ui.shell;

import org.jspecify.annotations.NullMarked;
