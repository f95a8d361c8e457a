package io.veilbot.sandbox.provider;

import java.util.Map;
import java.util.function.Function;

/**
 * Where a provider's notifications go, and how it proves that it wrote them.
 *
 * @param standIn whose journal entries and faults they go by
 * @param path at the shop
 * @param proofs headers for a body, by their names
 */
public record Door(String standIn, String path, Function<byte[], Map<String, String>> proofs) {}
