package io.veilbot.sandbox.core;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What all stand-ins share.
 *
 * @param folder for files of their own; null when everything is in memory
 */
public record World(
        SandboxClock clock,
        Journal journal,
        Faults faults,
        Blobs blobs,
        ShopAddress shop,
        @Nullable Path folder) {}
