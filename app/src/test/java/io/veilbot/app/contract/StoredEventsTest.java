package io.veilbot.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.StoredAs;
import io.veilbot.app.engine.Samples;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored stays readable: an example of every event and revision, committed for ever. */
class StoredEventsTest {

    private static final Path SAMPLES = Repository.ROOT.resolve("app/src/test/resources/events");

    private static final Serializer SERIALIZER = StoredMessages.serializer();

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Class<?>> events() {
        return StoredMessages.events();
    }

    static Stream<Path> samples() {
        return Repository.files(SAMPLES, file -> file.toString().endsWith(".json")).stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsWrittenAsItsSample(Class<?> type) {
        StoredAs stored = StoredMessages.storedAs(type);
        Path sample = sampleOf(stored);
        String written = write(Samples.of(type));
        if (Approved.approving() && !Files.exists(sample)) {
            new Approved(sample).write(written);
        }
        assertThat(sample)
                .as("no sample of %s; -Dveilbot.approve=true writes it", type)
                .isRegularFile();
        assertThat(written)
                .as(
                        """
                        %s is no longer written as %s. Events of this shape may be stored: keep the
                        sample, raise the revision and add an upcaster\
                        """,
                        type.getSimpleName(), sample.getFileName())
                .isEqualTo(Repository.read(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleThereEverWasIsReadAsTheEventOfToday(Path sample) {
        Stored stored = Stored.of(sample);
        Object event = SERIALIZER.deserialize(stored.asReadToday(SERIALIZER));
        assertThat(event.getClass().getName()).isEqualTo(StoredMessages.classNameOf(stored.name()));

        assertThat(missing(event, event.getClass().getSimpleName()))
                .as("an upcaster fills what %s did not have", sample.getFileName())
                .isEmpty();
        if (stored.revision() == StoredMessages.storedAs(event.getClass()).revision()) {
            assertThat(write(event)).isEqualTo(stored.payload());
        }
    }

    private static Path sampleOf(StoredAs stored) {
        return SAMPLES.resolve(stored.value() + ".r" + stored.revision() + ".json");
    }

    /** Components that are null, which nothing in core-api may be. */
    private static List<String> missing(@Nullable Object value, String path) {
        if (value == null) {
            return List.of(path);
        }
        if (!value.getClass().isRecord()) {
            return List.of();
        }
        return Arrays.stream(value.getClass().getRecordComponents())
                .flatMap(it -> missing(part(value, it), path + "." + it.getName()).stream())
                .toList();
    }

    private static @Nullable Object part(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component.toString(), e);
        }
    }

    @Test
    void noSampleIsOrphaned() {
        assertThat(samples().map(sample -> sample.getFileName().toString()))
                .as("samples without an event, or events without a sample")
                .containsExactlyInAnyOrderElementsOf(
                        events().map(StoredMessages::storedAs)
                                .flatMap(StoredEventsTest::names)
                                .toList());
    }

    /** A sample for every revision there ever was. */
    private static Stream<String> names(StoredAs stored) {
        return Stream.iterate(1, revision -> revision <= stored.revision(), it -> it + 1)
                .map(revision -> stored.value() + ".r" + revision + ".json");
    }

    @Test
    void storedNamesAreUniqueAndOfOneForm() {
        assertThat(StoredMessages.TYPES)
                .extracting(type -> StoredMessages.storedAs(type).value())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z-]+"));
    }

    private static String write(Object event) {
        String stored = SERIALIZER.serialize(event, String.class).getData();
        try {
            return JSON.readTree(stored).toPrettyString() + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the serializer writes JSON", e);
        }
    }
}
