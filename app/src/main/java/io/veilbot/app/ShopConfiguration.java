package io.veilbot.app;

import io.veilbot.app.data.MasterKey;
import io.veilbot.app.vault.MasterKeyCheck;
import io.veilbot.command.sales.PaymentRules;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** What the rooms ask for and only the whole shop can give. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    /** Pretended money counts only where everything is pretended. */
    @Bean
    PaymentRules paymentRules(@Value("${veilbot.pretends:false}") boolean pretends) {
        return new PaymentRules(pretends);
    }

    /** One person is one stream for ever, so this key comes from the one that never changes. */
    @Bean
    byte[] customerHashKey(MasterKey master) {
        return master.derive("telegram-id");
    }

    @Bean
    @DependsOn("flywayInitializer")
    InitializingBean sameMasterKeyAsEver(DataSource database, MasterKey master) {
        return () -> MasterKeyCheck.refuseAnotherKey(database, master);
    }
}
