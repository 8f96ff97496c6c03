/// Texts from elsewhere put onto recordings of the library.
@NullMarked
package app.galley.workbench.placing;

import org.jspecify.annotations.NullMarked;
