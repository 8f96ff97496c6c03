/// Annotations for people who study speech: what their formats have in common.
@NullMarked
package app.galley.format.research;

import org.jspecify.annotations.NullMarked;
