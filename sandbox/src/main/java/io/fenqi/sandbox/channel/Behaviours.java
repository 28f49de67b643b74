package io.fenqi.sandbox.channel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a card's orders: what was set for its last four digits, else what they stand for. */
@Component
class Behaviours {
    private final JdbcClient jdbc;

    Behaviours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Behaviour of(String last4) {
        return jdbc.sql("select behaviour from channel_behaviour where card_last4 = ?")
                .param(last4)
                .query(String.class)
                .optional()
                .map(Behaviour::valueOf)
                .orElseGet(() -> Behaviour.of(last4));
    }

    @Transactional
    void set(String last4, Behaviour behaviour) {
        jdbc.sql("""
                insert into channel_behaviour (card_last4, behaviour) values (?, ?)
                on conflict (card_last4) do update set behaviour = excluded.behaviour
                """).params(last4, behaviour.name()).update();
    }

    List<SetBehaviour> all() {
        return jdbc.sql("select card_last4, behaviour from channel_behaviour order by card_last4 limit 200")
                .query((row, index) ->
                        new SetBehaviour(row.getString("card_last4"), Behaviour.valueOf(row.getString("behaviour"))))
                .list();
    }

    record SetBehaviour(String cardLast4, Behaviour behaviour) {}
}
