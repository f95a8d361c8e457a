package io.veilbot.web.staff;

import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The owner's account, made at the first start with a password that is shown once at the terminal
 * and kept nowhere.
 */
@Component
public class FirstAccount {

    public static final String LOGIN = "admin";

    private final StaffAccounts accounts;
    private Optional<String> password = Optional.empty();

    FirstAccount(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** Not before the shop is open: a start that was interrupted would never show the password. */
    @EventListener(ApplicationReadyEvent.class)
    void makeIfNobodyYet() {
        if (accounts.nobodyYet()) {
            String fresh = FirstPassword.fresh();
            password = Optional.of(fresh).filter(it -> accounts.add(LOGIN, it, Role.OWNER));
        }
    }

    /** The password, at the first start only. */
    public Optional<String> password() {
        return password;
    }
}
