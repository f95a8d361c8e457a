package io.veilbot.app.data;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data folder and the key in it; both outlive everything that uses them. */
@Configuration(proxyBeanMethods = false)
public class DataConfiguration {

    @Bean
    DataFolder dataFolder(
            @Value("${veilbot.data:data}") String folder,
            @Value("${veilbot.mode:embedded}") String mode,
            @Value("${veilbot.processing:true}") boolean runsTheShop) {
        return runsTheShop
                ? DataFolder.open(Path.of(folder), RunMode.of(mode))
                : DataFolder.beside(Path.of(folder), RunMode.of(mode));
    }

    @Bean
    MasterKey masterKey(DataFolder folder, @Value("${VEILBOT_MASTER_KEY:}") String setting) {
        return MasterKeys.of(folder, setting);
    }
}
