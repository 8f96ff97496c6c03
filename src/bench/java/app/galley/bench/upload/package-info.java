/// What is measured of uploads and of many jobs, each in a program of its own.
@NullMarked
package app.galley.bench.upload;

import org.jspecify.annotations.NullMarked;
