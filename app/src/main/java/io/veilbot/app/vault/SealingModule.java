package io.veilbot.app.vault;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import java.io.IOException;
import java.util.function.Function;

/** JSON in which personal texts and secrets appear as their sealed strings only. */
public final class SealingModule extends SimpleModule {

    public SealingModule(Vault vault) {
        super("veilbot-sealing");
        addSerializer(new Sealer<>(PersonalText.class, vault::seal));
        addDeserializer(PersonalText.class, new Opener<>(PersonalText.class, vault::openPersonal));
        addSerializer(new Sealer<>(Secret.class, vault::seal));
        addDeserializer(Secret.class, new Opener<>(Secret.class, vault::openSecret));
    }

    private static final class Sealer<T> extends StdSerializer<T> {

        private final transient Function<T, String> seal;

        Sealer(Class<T> type, Function<T, String> seal) {
            super(type);
            this.seal = seal;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(seal.apply(value));
        }
    }

    private static final class Opener<T> extends StdDeserializer<T> {

        private final transient Function<String, T> open;

        Opener(Class<T> type, Function<String, T> open) {
            super(type);
            this.open = open;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return open.apply(in.getValueAsString(""));
        }
    }
}
