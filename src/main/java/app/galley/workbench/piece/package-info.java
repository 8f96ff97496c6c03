/// The pieces of recordings that were divided for a service.
@NullMarked
package app.galley.workbench.piece;

import org.jspecify.annotations.NullMarked;
