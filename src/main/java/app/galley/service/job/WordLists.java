package app.galley.service.job;

/// The lists that a job uses for one language. A list of another language is not applied, without a word from the service.
///
/// @param vocabulary the name of a custom vocabulary, empty for none
/// @param filter the name of a vocabulary filter, empty for none
/// @param model the name of a custom language model, empty for none
public record WordLists(String vocabulary, String filter, String model) {
    /// No lists.
    public static final WordLists NONE = new WordLists("", "", "");

    public WordLists {
        for (String name : new String[] {vocabulary, filter, model}) {
            if (!name.matches("[0-9a-zA-Z._-]{0,200}")) {
                throw new IllegalArgumentException("not a name: " + name);
            }
        }
    }

    /// Whether there is none at all.
    public boolean isEmpty() {
        return vocabulary.isEmpty() && filter.isEmpty() && model.isEmpty();
    }
}
