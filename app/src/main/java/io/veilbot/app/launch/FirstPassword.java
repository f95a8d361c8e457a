package io.veilbot.app.launch;

import io.veilbot.web.staff.FirstAccount;

/** What the start block says about signing in. The password is known at the first start only. */
final class FirstPassword {

    private FirstPassword() {}

    static String of(Shop shop) {
        return shop.bean(FirstAccount.class)
                .password()
                .map(password ->
                        "login " + FirstAccount.LOGIN + ", password " + password + " (shown once)")
                .orElse(
                        "login "
                                + FirstAccount.LOGIN
                                + ", password as shown at the first start, or yours");
    }
}
