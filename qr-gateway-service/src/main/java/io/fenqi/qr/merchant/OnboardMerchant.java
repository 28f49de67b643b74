package io.fenqi.qr.merchant;

import io.fenqi.kit.crypto.BlindIndex;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes merchants in and leads them through their states; who may decide what is the portal's business. */
@Component
class OnboardMerchant {
    /** The same kind as the hash of borrowers' resident ids, so that risk sees who buys from himself (RSK-03). */
    private static final String HASH_KIND = "RESIDENT_ID";

    private final Merchants merchants;
    private final BlindIndex blindIndex;
    private final Clock clock;

    OnboardMerchant(Merchants merchants, BlindIndex blindIndex, Clock clock) {
        this.merchants = merchants;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    @Transactional
    Merchant put(String merchantNo, MerchantDetails details) {
        var hash = blindIndex.of(HASH_KIND, details.legalPersonResidentId());
        var known = merchants.findById(merchantNo);
        if (known.isEmpty()) return merchants.save(new Merchant(merchantNo, details, hash, clock.instant()));
        known.get().correct(details, hash);
        return known.get();
    }

    @Transactional
    Merchant change(String merchantNo, Consumer<Merchant> change) {
        var merchant = find(merchantNo);
        change.accept(merchant);
        return merchant;
    }

    @Transactional(readOnly = true)
    Merchant find(String merchantNo) {
        return merchants
                .findById(merchantNo)
                .orElseThrow(() -> new Refused(QrError.MERCHANT_NOT_FOUND, "No merchant " + merchantNo));
    }

    @Transactional(readOnly = true)
    List<Merchant> list(String after, @Nullable MerchantStatus status, int limit) {
        return merchants.listAfter(after, status, limit);
    }
}
