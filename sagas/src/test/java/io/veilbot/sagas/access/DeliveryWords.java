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
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import io.veilbot.api.fleet.ServerQuery.Placement;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import io.veilbot.api.fleet.ServerStatus;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.sagas.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static final String REPLACED = "replaced by another key";
    static final String ENDED = "access has ended";
    static final String WITHHELD = "access is withheld";

    List<Candidate> candidates = List.of();
    final List<PlacementFor> wishes = new ArrayList<>();
    private final Map<ServerId, ServerProfile> profiles = new HashMap<>();
    final Stage<KeyDeliverySaga> stage = new Stage<>(KeyDeliverySaga.class, new ReadModelStandIn());

    /** Answers the two questions the saga asks, and knows servers it was told of. */
    private final class ReadModelStandIn implements Queries {

        @Override
        public <R> R ask(Query<R> query) {
            return find(query).orElseThrow();
        }

        @Override
        public <R> Optional<R> find(Query<R> query) {
            return switch (query) {
                case PlacementFor wanted -> Optional.of(cast(query, placement(wanted)));
                case FindServer(ServerId server) ->
                        Optional.ofNullable(profiles.get(server))
                                .map(profile -> cast(query, view(server, profile)));
                default -> throw new AssertionError("nobody asks for " + query);
            };
        }

        private static <R> R cast(Query<R> query, Object answer) {
            return query.answerType().cast(answer);
        }

        private Placement placement(PlacementFor wanted) {
            wishes.add(wanted);
            return new Placement(
                    candidates.stream().filter(to -> isOf(to.server(), wanted.group())).toList());
        }

        private boolean isOf(ServerId server, Optional<String> group) {
            return group.isEmpty()
                    || Optional.ofNullable(profiles.get(server))
                            .filter(profile -> profile.group().equals(group.get()))
                            .isPresent();
        }

        private static ServerView view(ServerId server, ServerProfile profile) {
            return new ServerView(
                    server,
                    profile,
                    PanelKind.OUTLINE,
                    "",
                    0,
                    ServerStatus.OPEN,
                    "",
                    Optional.empty(),
                    true,
                    "",
                    Optional.empty(),
                    NOW);
        }
    }

    /** The read model has heard of this server. */
    void known(ServerId server, String group, AccessLevel level) {
        profiles.put(
                server,
                new ServerProfile(
                        server.value(), "NO", group, level, 9, List.of(Protocol.OUTLINE)));
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
        return request(server, generation, PAYMENT);
    }

    static RequestKey request(ServerId server, int generation, PaymentId payment) {
        return new RequestKey(
                key(server, generation),
                SUBSCRIPTION,
                ANNA,
                server,
                Protocol.OUTLINE,
                generation,
                grantOf(payment).id(),
                GIGABYTE,
                3);
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

    /** Bought, and the key works. */
    ContinuedGivenState delivered() throws Exception {
        return bought().andThenAPublished(provisioned(OSLO, 1));
    }
}
