package io.veilbot.app.architecture.violators.command;

import java.nio.file.Path;

/** A decision that depends on a disk. */
public record ReadsAFile(Path path) {}
