/// What an upload needs to go on after anything: a book of the parts that were sent, and how fast it may be.
@NullMarked
package app.galley.service.upload;

import org.jspecify.annotations.NullMarked;
