package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.GIGABYTE;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.SagaSamples.grantOf;
import static io.veilbot.sagas.SagaSamples.granted;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.ServerQuery.Placement;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.sagas.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.saga.ContinuedGivenState;

/** A subscription, two servers, and what the delivery of a key says about them. */
abstract class DeliveryWords {

    static final GrantId GRANT = grantOf(PAYMENT).id();
    static final ServerId OSLO = new ServerId("server-oslo");
    static final ServerId RIGA = new ServerId("server-riga");
    static final KeyId IN_OSLO = key(OSLO, 1);
    static final KeyId IN_RIGA = key(RIGA, 1);
    static final String LATE = "late: another server is asked";

    List<Candidate> candidates = List.of();
    final Stage<KeyDeliverySaga> stage = new Stage<>(KeyDeliverySaga.class, new ReadModelStandIn());

    /** Answers the one question the saga asks. */
    private final class ReadModelStandIn implements Queries {

        @Override
        public <R> R ask(Query<R> query) {
            return query.answerType().cast(new Placement(candidates));
        }

        @Override
        public <R> Optional<R> find(Query<R> query) {
            return Optional.of(ask(query));
        }
    }

    static KeyId key(ServerId server, int generation) {
        return KeyId.of(SUBSCRIPTION, server, generation);
    }

    void healthy(ServerId... servers) {
        candidates = Arrays.stream(servers).map(server -> candidate(server, true)).toList();
    }

    static Candidate candidate(ServerId server, boolean healthy) {
        return new Candidate(server, Protocol.OUTLINE, healthy);
    }

    void full(ServerId server) {
        stage.answer(
                command -> command instanceof ReserveSlot wish && wish.server().equals(server),
                new RefusedException(Refusal.SERVER_FULL));
    }

    static ReserveSlot reserve(ServerId server, int generation) {
        return new ReserveSlot(server, key(server, generation));
    }

    static RequestKey request(ServerId server, int generation) {
        return new RequestKey(
                key(server, generation),
                SUBSCRIPTION,
                ANNA,
                server,
                Protocol.OUTLINE,
                generation,
                GRANT,
                GIGABYTE);
    }

    static KeyProvisioned provisioned(ServerId server, int generation) {
        var link = new PersonalText(ANNA, "ss://key");
        return new KeyProvisioned(
                key(server, generation), SUBSCRIPTION, ANNA, server, GRANT, link, "7", NOW);
    }

    static KeyAbandoned abandoned(ServerId server, int generation) {
        return new KeyAbandoned(key(server, generation), SUBSCRIPTION, ANNA, server, "gone", NOW);
    }

    static KeyRevocationRequested leaving(ServerId server, int generation) {
        var id = key(server, generation);
        return new KeyRevocationRequested(id, SUBSCRIPTION, ANNA, server, id.panelName(), "", NOW);
    }

    static KeyRevoked revoked(ServerId server, int generation) {
        return new KeyRevoked(key(server, generation), SUBSCRIPTION, ANNA, server, NOW);
    }

    static OpenCase stalled() {
        return new OpenCase(
                CaseId.derivedFrom(CaseKind.DELIVERY_STALLED, GRANT.value()),
                CaseKind.DELIVERY_STALLED,
                SUBSCRIPTION.value(),
                "no server gave a key within 30 min",
                Optional.empty());
    }

    ContinuedGivenState bought() {
        return stage.fixture().givenAPublished(granted(PAYMENT));
    }
}
