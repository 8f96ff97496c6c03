/// The library as one SQLite file: one writer thread, readers on connections of their own, numbered migrations, and the
/// journal that brings every edit back.
@NullMarked
package app.galley.library.sqlite;

import org.jspecify.annotations.NullMarked;
