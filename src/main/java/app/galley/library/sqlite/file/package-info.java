/// The database file: connections, transactions, migrations, and how values stand in columns.
@NullMarked
package app.galley.library.sqlite.file;

import org.jspecify.annotations.NullMarked;
