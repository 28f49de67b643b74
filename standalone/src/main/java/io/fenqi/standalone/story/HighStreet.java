package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A dozen merchants, each with an acceptance agreement, both products, a terminal and a printed code on the counter. */
public final class HighStreet {
    private static final List<String> NAMES =
            List.of("星河数码", "青禾家电", "云杉眼镜", "晨光自行车", "临江家居", "百川培训", "长风户外", "南山牙科", "知味厨具", "北辰乐器", "锦程轮胎", "听雨书店");
    private static final List<String> CATEGORIES =
            List.of("5732", "5722", "8043", "5940", "5712", "8299", "5941", "8021", "5719", "5733", "5532", "5942");

    private final SuiteApi api;
    private final List<Shop> shops = new ArrayList<>();

    public HighStreet(SuiteApi api) {
        this.api = api;
    }

    public List<Shop> shops() {
        return List.copyOf(shops);
    }

    public void open(LocalDate today) {
        for (int i = 0; i < NAMES.size(); i++) shops.add(open(i, today));
    }

    /** Prints every shop's code into this folder, one PNG each. */
    public void print(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var shop : shops)
                Files.write(
                        folder.resolve(shop.merchantNo() + ".png"),
                        api.bytes(QR_GATEWAY, "/qr-codes/%s/image".formatted(shop.codeId())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shop open(int number, LocalDate today) {
        var merchantNo = "89831014816%04d".formatted(number + 1);
        var terminalNo = "0100%04d".formatted(number + 1);
        var path = "/merchants/" + merchantNo;
        api.put(QR_GATEWAY, path, application(number)).orFail();
        api.post(QR_GATEWAY, path + "/submission", null).orFail();
        api.post(QR_GATEWAY, path + "/review", Map.of("outcome", "APPROVE", "reason", "documents complete"))
                .orFail();
        var agreement =
                Map.of("version", "2026-01", "signedOn", today, "channel", "E_SIGN", "evidence", "sign-" + merchantNo);
        api.put(QR_GATEWAY, path + "/acceptance-agreements/" + Names.id("acceptance", merchantNo), agreement)
                .orFail();
        for (var product : List.of(Market.HARBOR_PRODUCT, Market.SUMMIT_PRODUCT))
            api.put(QR_GATEWAY, path + "/enrolments/" + product, Map.of("effectiveFrom", today))
                    .orFail();
        api.put(QR_GATEWAY, path + "/stores/S001", Map.of("name", NAMES.get(number), "address", "上海市黄浦区中山东一路1号"))
                .orFail();
        api.put(QR_GATEWAY, path + "/terminals/" + terminalNo, Map.of("storeNo", "S001"))
                .orFail();
        var codeId = Names.id("code", merchantNo);
        var code = Map.of("merchantNo", merchantNo, "terminalNo", terminalNo, "kind", "STATIC", "format", "EMV");
        var text = api.put(QR_GATEWAY, "/qr-codes/" + codeId, code).orFail().text("text");
        return new Shop(merchantNo, terminalNo, NAMES.get(number), codeId, text);
    }

    private static Map<String, Object> application(int number) {
        return Map.ofEntries(
                Map.entry("name", NAMES.get(number) + "有限公司"),
                Map.entry("shortName", NAMES.get(number)),
                Map.entry("uscc", Identifiers.uscc("91310101MA1FP%04d".formatted(1000 + number))),
                Map.entry("legalPersonName", "店主" + (number + 1)),
                Map.entry(
                        "legalPersonResidentId", Identifiers.residentId("3101011970010%04d".formatted(1000 + number))),
                Map.entry("mcc", CATEGORIES.get(number)),
                Map.entry("region", "310101"),
                Map.entry("settleAccountNo", "31050161363600%06d".formatted(number + 1)),
                Map.entry("settleAccountName", NAMES.get(number) + "有限公司"),
                Map.entry("settleBankCnaps", "308584000013"),
                Map.entry("feeRatePercent", "0.38"));
    }

    /** A shop and the code on its counter. */
    public record Shop(String merchantNo, String terminalNo, String name, UUID codeId, String codeText) {}
}
