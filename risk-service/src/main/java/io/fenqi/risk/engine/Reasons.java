package io.fenqi.risk.engine;

import java.util.List;
import java.util.Map;

/**
 * What a borrower is told. An internal reason never reaches outside: a text reveals neither the model nor a list
 * (RSK-08).
 */
public final class Reasons {
    private static final String DEFAULT = "很抱歉，您暂时不符合申请条件。";
    private static final Map<String, String> TEXTS = Map.of(
            "UNDER_AGE", "很抱歉，您的年龄不符合申请条件。",
            "OVER_AGE", "很抱歉，您的年龄不符合申请条件。",
            "STUDENT", "很抱歉，本产品不面向在校学生。",
            "EXPOSURE_TOO_HIGH", "很抱歉，您现有的借款较多，暂时无法增加。",
            "AMOUNT_TOO_HIGH", "本次交易金额超出限制，请更换支付方式。",
            "TOO_MANY_PURCHASES", "您的交易过于频繁，请稍后再试。",
            "MERCHANT_CATEGORY", "该商户暂不支持分期支付。",
            "MANUAL_REVIEW", "您的申请正在审核，请耐心等待。");

    private Reasons() {}

    /** The text for the worst reason; empty if there is none. */
    public static String customerText(List<String> reasonCodes) {
        return reasonCodes.isEmpty() ? "" : TEXTS.getOrDefault(reasonCodes.getFirst(), DEFAULT);
    }
}
