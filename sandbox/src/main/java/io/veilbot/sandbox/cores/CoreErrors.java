package io.veilbot.sandbox.cores;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** What a core says when it does not want something: always the same status, so the text tells. */
final class CoreErrors {

    private CoreErrors() {}

    static StatusRuntimeException says(String text) {
        return Status.UNKNOWN.withDescription(text).asRuntimeException();
    }

    static StatusRuntimeException noInbound(String tag) {
        return says(
                "app/proxyman/command: failed to get handler: %s > app/proxyman/inbound: handler not found: %s"
                        .formatted(tag, tag));
    }

    static StatusRuntimeException alreadyThere(String protocol, String email) {
        return says("proxy/%s: User %s already exists.".formatted(protocol, email));
    }

    static StatusRuntimeException notThere(String protocol, String email) {
        return says("proxy/%s: User %s not found.".formatted(protocol, email));
    }

    static StatusRuntimeException noId(String id) {
        return says(
                "app/proxyman/command: failed to parse user > failed to parse ID > common/uuid: invalid UUID: "
                        + id);
    }

    static StatusRuntimeException lost() {
        return Status.UNAVAILABLE.withDescription("connection closed").asRuntimeException();
    }
}
