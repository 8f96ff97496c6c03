package app.galley.local.transcribe.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a member of a request may be. Limits are inclusive.
sealed interface Shape {
    /// A text that begins with a pattern.
    record Text(int least, int most, Pattern pattern) implements Shape { }

    /// One of some words.
    record OneOf(List<String> values) implements Shape {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// A whole number.
    record Whole(int least, int most) implements Shape { }

    /// True or false.
    record Flag() implements Shape { }

    /// Several of a kind.
    record Several(int least, int most, String element) implements Shape { }

    /// Values by key.
    record Mapped(int least, int most, String key, String value) implements Shape { }

    /// Members by name.
    ///
    /// @param exclusive whether exactly one of them must be there
    record Structure(List<Member> members, boolean exclusive) implements Shape {
        public Structure {
            members = List.copyOf(members);
        }

        Set<String> required() {
            return members.stream().filter(Member::required).map(Member::name).collect(java.util.stream.Collectors.toSet());
        }
    }

    /// A member of a structure.
    ///
    /// @param shape the name of its shape
    record Member(String name, String shape, boolean required) { }
}
