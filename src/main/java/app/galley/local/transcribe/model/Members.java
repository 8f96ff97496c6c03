package app.galley.local.transcribe.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The members of a request that was found right, or of an object in it. What is absent is empty, `false` or 0.
///
/// @param json the members themselves; not to be changed
public record Members(ObjectNode json) {
    /// Whether a member is there.
    public boolean has(String name) {
        return json.has(name);
    }

    /// A text.
    public String text(String name) {
        return json.path(name).asText("");
    }

    /// A whole number.
    public int number(String name) {
        return json.path(name).asInt(0);
    }

    /// Yes or no.
    public boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    /// An object in it.
    public Members object(String name) {
        return new Members(json.get(name) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode());
    }

    /// A list of texts.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(e -> texts.add(e.asText()));
        return texts;
    }

    /// A list of objects.
    public List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        for (JsonNode element : json.path(name)) {
            if (element instanceof ObjectNode object) {
                objects.add(new Members(object));
            }
        }
        return objects;
    }

    /// A map of texts.
    public Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        json.path(name).properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
        return map;
    }

    /// Tags by key.
    ///
    /// @throws app.galley.local.wire.Refusal BadRequestException when a key comes twice or there are more than 50
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Members tag : objects("Tags")) {
            if (tags.put(tag.text("Key"), tag.text("Value")) != null) {
                throw TranscribeError.BAD_REQUEST.refuse("tagTwice", tag.text("Key"));
            }
        }
        if (tags.size() > 50) {
            throw TranscribeError.BAD_REQUEST.refuse("tooManyTags");
        }
        return tags;
    }
}
