/// Transcripts in tables, as spreadsheets and scripts have them.
@NullMarked
package app.galley.format.table;

import org.jspecify.annotations.NullMarked;
