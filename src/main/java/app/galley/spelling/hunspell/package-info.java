/// Checks spelling by Hunspell dictionaries, which it finds where LibreOffice, the systems and browsers' users keep them. The one
/// home of Lucene.
@NullMarked
package app.galley.spelling.hunspell;

import org.jspecify.annotations.NullMarked;
