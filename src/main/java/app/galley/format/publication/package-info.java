/// Documents for readers and tables for spreadsheets: what is published of a transcript, in the formats people use at once.
@NullMarked
package app.galley.format.publication;

import org.jspecify.annotations.NullMarked;
