package io.fenqi.qr.purchase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which purchases a list shows, newest first; every condition has its index.
 *
 * @param after the purchase number that the page before ended with
 */
record PurchaseSearch(
        @Nullable UUID customerId,
        @Nullable String appId,
        @Nullable String merchantNo,
        @Nullable PurchaseStatus status,
        @Nullable String after,
        int limit) {

    PurchaseSearch ofApp(String app) {
        return new PurchaseSearch(customerId, app, merchantNo, status, after, limit);
    }

    String condition() {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (customerId != null) conditions.add("customer_id = :customerId");
        if (appId != null) conditions.add("app_id = :appId");
        if (merchantNo != null) conditions.add("merchant_no = :merchantNo");
        if (status != null) conditions.add("status = :status");
        if (after != null) conditions.add("purchase_no < :after");
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit);
        if (customerId != null) parameters.put("customerId", customerId);
        if (appId != null) parameters.put("appId", appId);
        if (merchantNo != null) parameters.put("merchantNo", merchantNo);
        if (status != null) parameters.put("status", status.name());
        if (after != null) parameters.put("after", after);
        return parameters;
    }
}
