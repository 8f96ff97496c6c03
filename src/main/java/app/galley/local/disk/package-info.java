/// The data folder: files that appear whole or not at all, and what is said when the disk fails. A name from outside never becomes
/// a path.
@NullMarked
package app.galley.local.disk;

import org.jspecify.annotations.NullMarked;
