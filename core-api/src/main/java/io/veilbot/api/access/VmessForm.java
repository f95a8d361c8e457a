package io.veilbot.api.access;

import io.veilbot.api.fleet.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code vmess://} with base64 of JSON, version 2, as v2rayN wrote it first. Its names differ from
 * those of the other schemes, and depend on the transport: {@code path} of gRPC is a service.
 */
enum VmessForm implements LinkForm {
    VMESS;

    private static final Set<String> FRAME = Set.of("v", "ps", "add", "port", "id");
    private static final Map<String, String> NAMES =
            Map.of("net", "type", "tls", "security", "scy", "encryption", "type", "headerType");
    private static final Map<String, String> GRPC_NAMES =
            Map.of("type", "mode", "path", "serviceName", "host", "authority");

    @Override
    public String write(ShareLink link) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("v", "2");
        fields.put("ps", link.label());
        fields.put("add", link.host());
        fields.put("port", Integer.toString(link.port()));
        fields.put("id", link.credential());
        for (String optional : new String[] {"host", "path", "tls", "sni"}) {
            fields.put(optional, "");
        }
        boolean grpc = isGrpc(link.parameters().get("type"));
        link.parameters().forEach((name, value) -> fields.put(field(name, grpc), value));
        fields.replace("tls", "none", "");
        byte[] json = FlatJson.write(fields).getBytes(StandardCharsets.UTF_8);
        return "vmess" + SCHEME_END + Base64.getEncoder().encodeToString(json);
    }

    @Override
    public ShareLink readRest(String rest) {
        Map<String, String> fields = FlatJson.read(LinkText.of(Base64.getDecoder().decode(rest)));
        LinkRules.need("2".equals(fields.get("v")), "version 2");
        String port = fields.getOrDefault("port", "");
        LinkRules.need(port.matches("[1-9][0-9]{0,4}"), "a port is a number");
        return new ShareLink(
                Protocol.VMESS,
                fields.getOrDefault("id", ""),
                fields.getOrDefault("add", ""),
                Integer.parseInt(port),
                parameters(fields),
                fields.getOrDefault("ps", ""));
    }

    private static Map<String, String> parameters(Map<String, String> fields) {
        boolean grpc = isGrpc(fields.get("net"));
        var parameters = new TreeMap<String, String>();
        fields.forEach((field, value) -> {
            if (!FRAME.contains(field) && !value.isEmpty()) {
                String before = parameters.put(name(field, grpc), value);
                LinkRules.need(before == null, "a parameter is said once");
            }
        });
        return parameters;
    }

    private static boolean isGrpc(@Nullable String transport) {
        return "grpc".equals(transport);
    }

    private static String name(String field, boolean grpc) {
        String usual = NAMES.getOrDefault(field, field);
        return grpc ? GRPC_NAMES.getOrDefault(field, usual) : usual;
    }

    private static String field(String name, boolean grpc) {
        return Stream.of(grpc ? GRPC_NAMES : NAMES, NAMES)
                .flatMap(names -> names.entrySet().stream())
                .filter(it -> it.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    @Override
    public Map<String, String> unsaid(Map<String, String> said) {
        var unsaid = new TreeMap<String, String>();
        unsaid.put("aid", "0");
        unsaid.put("encryption", "auto");
        unsaid.put("security", "none");
        unsaid.put("type", "tcp");
        boolean grpc = isGrpc(said.get("type"));
        unsaid.put(grpc ? "mode" : "headerType", grpc ? "gun" : "none");
        return unsaid;
    }

    @Override
    public void check(String credential, Map<String, String> parameters) {
        LinkRules.need(UriForm.UUID.matcher(credential).matches(), "VMess knows people by UUID");
        boolean grpc = isGrpc(parameters.get("type"));
        for (String name : parameters.keySet()) {
            String field = field(name, grpc);
            boolean comesBack = name(field, grpc).equals(name) && !FRAME.contains(field);
            LinkRules.need(comesBack, "a parameter has the name that VLESS links use");
        }
    }
}
