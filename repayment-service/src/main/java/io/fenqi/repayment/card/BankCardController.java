package io.fenqi.repayment.card;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.repayment.bank.CardType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bank-cards")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
class BankCardController {
    private final BindCard bind;
    private final UnbindCard unbind;
    private final CardRecord record;
    private final BankCards cards;

    BankCardController(BindCard bind, UnbindCard unbind, CardRecord record, BankCards cards) {
        this.bind = bind;
        this.unbind = unbind;
        this.record = record;
        this.cards = cards;
    }

    @PutMapping("/{id}")
    View bind(@PathVariable UUID id, @Valid @RequestBody NewCard body) {
        return View.of(bind.bind(id, body.customerId(), body.cardNo(), body.mobile()));
    }

    /** All that are not unbound; a customer has few. */
    @GetMapping
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
    Page list(@RequestParam UUID customerId) {
        return new Page(cards.ofCustomer(customerId).stream().map(View::of).toList(), null);
    }

    @PostMapping("/{id}/unbinding")
    View unbind(@PathVariable UUID id) {
        return View.of(unbind.unbind(id));
    }

    @PostMapping("/{id}/default")
    View makeDefault(@PathVariable UUID id, @Valid @RequestBody Owner body) {
        return View.of(record.makeDefault(id, body.customerId()));
    }

    record NewCard(
            @NotNull UUID customerId,
            @NotBlank @Size(max = 30) String cardNo,
            @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String mobile) {
        @Override
        public String toString() {
            return "NewCard[" + customerId + "]";
        }
    }

    record Owner(@NotNull UUID customerId) {}

    record Page(List<View> items, @Nullable UUID nextAfter) {}

    record View(
            UUID id,
            UUID customerId,
            String bankCode,
            String bankName,
            String last4,
            CardType cardType,
            CardStatus status,
            boolean isDefault) {
        static View of(BankCard card) {
            return new View(
                    card.id(),
                    card.customerId(),
                    card.bankCode(),
                    card.bankName(),
                    card.last4(),
                    card.cardType(),
                    card.status(),
                    card.isDefault());
        }
    }
}
