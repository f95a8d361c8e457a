package io.veilbot.web.pages;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Plural;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Share;
import io.veilbot.api.catalog.Benefit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How values look on staff pages. Times are UTC, so that two readers mean the same moment. */
@Component("show")
public class Show {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    private final MessageSource messages;

    Show(MessageSource messages) {
        this.messages = messages;
    }

    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** An end; {@link Instant#MAX} is none. */
    public String end(Instant at) {
        return at.equals(Instant.MAX) ? "∞" : MINUTE.format(at);
    }

    /** As a field for date and time takes it. */
    public String field(Instant at) {
        return at.equals(Instant.MAX) ? "" : FIELD.format(at);
    }

    public String money(Money money) {
        String amount = money.decimal();
        if (money.currency() != Currency.USDT && amount.endsWith(".00")) {
            amount = amount.substring(0, amount.length() - 3);
        }
        return amount + " " + money.currency().sign();
    }

    public String words(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The start of an id, enough to recognise and short enough to say. */
    public String brief(Object id) {
        String text = id.toString();
        int hyphen = text.indexOf('-');
        return text.substring(hyphen + 1, Math.min(text.length(), hyphen + 9));
    }

    /** {@code 1 month}, in the language of whoever reads the page. */
    public String period(AccessPeriod period) {
        Locale reader = LocaleContextHolder.getLocale();
        var language = reader.getLanguage().equals("ru") ? Language.RU : Language.EN;
        String form = "period." + period.unit() + "." + Plural.of(language, period.count());
        return messages.getMessage(form, new Object[] {String.valueOf(period.count())}, reader);
    }

    public String allowance(Allowance allowance) {
        return allowance.unlimited() ? "∞" : allowance.bytes() / GIB + " GiB";
    }

    /** So much traffic, with two decimals of a GiB at most. */
    public String traffic(long bytes) {
        return bytes < GIB
                ? bytes / MIB + " MiB"
                : BigDecimal.valueOf(bytes)
                                .divide(BigDecimal.valueOf(GIB), 2, RoundingMode.DOWN)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " GiB";
    }

    /** Whole percent, rounded down so that only all of it is a hundred. */
    public String share(Share share) {
        return share.part() * 100 / share.whole() + " %";
    }

    public String benefit(Benefit benefit) {
        return switch (benefit) {
            case Benefit.PercentOff(int percent) -> "− " + percent + " %";
            case Benefit.AmountOff(Money amount) -> "− " + money(amount);
            case Benefit.FreeDays(int days) -> "+ " + period(AccessPeriod.days(days));
        };
    }

    public String lasting(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() > 0
                        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                        : seconds + " s";
    }
}
