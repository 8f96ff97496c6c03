@org.jspecify.annotations.NullMarked
package app.galley.main;
