package io.fenqi.installment.relief;

import io.fenqi.installment.loannote.Relief;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may approve how much (ODP-06); what is above everybody's authority nobody approves.
 *
 * @param authorities unless any are given, everybody may approve waivers up to 1,000.00 and put off up to 50,000.00
 */
@Validated
@ConfigurationProperties("installment.relief")
record ReliefSettings(@DefaultValue List<@Valid Authority> authorities) {

    private static final String ANYBODY = "*";
    private static final List<Authority> USUAL = List.of(new Authority(List.of(ANYBODY), 1_000_00, 50_000_00));

    ReliefSettings {
        authorities = authorities.isEmpty() ? USUAL : List.copyOf(authorities);
    }

    /** Whether somebody may approve a relief of this worth in fen. */
    boolean mayApprove(String actor, Relief relief, long amountFen) {
        return authorities.stream()
                .filter(authority -> authority.holds(actor))
                .anyMatch(authority -> amountFen <= authority.upToFen(relief));
    }

    /**
     * What some people may approve, in fen.
     *
     * @param approvers as the audit names them, {@code OPERATOR:id}; {@code *} is anybody
     * @param waiverUpToFen charges of one waiver
     * @param extensionUpToFen principal put off by one extension
     */
    record Authority(
            @NotEmpty List<String> approvers,
            @PositiveOrZero long waiverUpToFen,
            @PositiveOrZero long extensionUpToFen) {

        private boolean holds(String actor) {
            return approvers.contains(ANYBODY) || approvers.contains(actor);
        }

        private long upToFen(Relief relief) {
            return switch (relief) {
                case Relief.Waiver waiver -> waiverUpToFen;
                case Relief.Extension extension -> extensionUpToFen;
            };
        }
    }
}
