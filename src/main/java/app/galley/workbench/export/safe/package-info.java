/// Copies that can be given away: what is marked is taken out of text, metadata and sound, and the files are read back to prove it.
@NullMarked
package app.galley.workbench.export.safe;

import org.jspecify.annotations.NullMarked;
