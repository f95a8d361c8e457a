package io.veilbot.web.links;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;

/** Writes YAML by SnakeYAML, which quotes whatever would read as something else than a text. */
final class Yaml {

    private static final int NEVER_WRAPPED = 100_000;

    private Yaml() {}

    static String of(Map<String, Object> document) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(NEVER_WRAPPED);
        return new org.yaml.snakeyaml.Yaml(options).dump(document);
    }
}
