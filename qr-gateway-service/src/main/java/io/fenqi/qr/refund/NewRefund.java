package io.fenqi.qr.refund;

import io.fenqi.kernel.money.Money;
import java.util.UUID;

/** A merchant's wish to give back; its number is unique at the merchant (RFD-06). */
record NewRefund(UUID purchaseId, String merchantRefundNo, Money amount, String reason) {}
