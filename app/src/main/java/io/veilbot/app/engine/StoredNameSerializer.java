package io.veilbot.app.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** JSON with stored names instead of class names, for events, messages and everything else. */
final class StoredNameSerializer extends JacksonSerializer {

    private final StoredNames names;

    StoredNameSerializer(ObjectMapper mapper, StoredNames names) {
        super(builder().objectMapper(mapper).revisionResolver(revisions(names)));
        this.names = names;
    }

    private static RevisionResolver revisions(StoredNames names) {
        return type -> names.revisionOf(type).orElse(null);
    }

    // the framework declares the raw type
    @SuppressWarnings("rawtypes")
    @Override
    public SerializedType typeForClass(Class type) {
        if (type == null || type == void.class || type == Void.class) {
            return SerializedType.emptyType();
        }
        return new SimpleSerializedType(names.nameOf(type), getRevisionResolver().revisionOf(type));
    }

    @Override
    protected String resolveClassName(SerializedType serializedType) {
        return names.classNameOf(serializedType.getName());
    }
}
