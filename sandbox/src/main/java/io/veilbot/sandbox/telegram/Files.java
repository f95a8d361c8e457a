package io.veilbot.sandbox.telegram;

import io.veilbot.sandbox.core.Blobs;
import io.veilbot.sandbox.core.Part;

/** Pictures and documents: taken from an upload, or from a file_id of an earlier one. */
final class Files {
    private static final int LARGEST_PHOTO = 10 << 20;
    private static final String ID_PREFIX = "file-";
    private final Blobs blobs;

    Files(Blobs blobs) {
        this.blobs = blobs;
    }

    static String id(String hash) {
        return ID_PREFIX + hash;
    }

    /**
     * @param given what the bot put into the parameter: "attach://name", a file_id or nothing
     */
    String photo(Parameters parameters, String parameter, String given) {
        var stored = stored(parameters, parameter, given);
        byte[] bytes = bytes(stored.hash());
        if (!Images.isImage(bytes)) {
            throw ApiError.badRequest("IMAGE_PROCESS_FAILED");
        }
        if (bytes.length > LARGEST_PHOTO) {
            throw ApiError.of(413, "Request Entity Too Large");
        }
        return stored.hash();
    }

    Message.Attachment document(Parameters parameters, String parameter, String given) {
        var stored = stored(parameters, parameter, given);
        return new Message.Attachment(stored.hash(), stored.name(), bytes(stored.hash()).length);
    }

    byte[] bytes(String hash) {
        return blobs.find(hash)
                .orElseThrow(() ->
                        ApiError.badRequest(
                                "wrong file_id or the file is temporarily unavailable"));
    }

    byte[] byId(String fileId) {
        return bytes(hash(fileId));
    }

    static String hash(String fileId) {
        return fileId.startsWith(ID_PREFIX) ? fileId.substring(ID_PREFIX.length()) : "";
    }

    private Stored stored(Parameters parameters, String parameter, String given) {
        boolean attached = given.startsWith("attach://");
        Part upload = parameters.file(attached ? given.substring(9) : parameter);
        if (upload != null) {
            String name = upload.filename() == null ? "file" : upload.filename();
            return new Stored(blobs.keep(upload.bytes()), name);
        }
        if (given.isEmpty()) {
            throw ApiError.badRequest("there is no " + parameter + " in the request");
        }
        if (blobs.find(hash(given)).isEmpty()) {
            throw ApiError.badRequest("wrong file identifier/HTTP URL specified");
        }
        return new Stored(hash(given), "file");
    }

    private record Stored(String hash, String name) {}
}
