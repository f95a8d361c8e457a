package io.veilbot.api.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object of JSON whose values are texts; numbers and truths are read as they are spelled. */
final class FlatJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private FlatJson() {}

    static String write(Map<String, String> fields) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * @throws IllegalArgumentException if it is anything else
     */
    static Map<String, String> read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            LinkRules.need(json.nextToken() == JsonToken.START_OBJECT, "an object");
            var fields = new LinkedHashMap<String, String>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                JsonToken value = json.nextToken();
                LinkRules.need(value.isScalarValue() && value != JsonToken.VALUE_NULL, "a value");
                fields.put(json.currentName(), json.getText());
            }
            LinkRules.need(json.currentToken() == JsonToken.END_OBJECT, "one object");
            LinkRules.need(json.nextToken() == null, "one object");
            return fields;
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }
}
