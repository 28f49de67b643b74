package io.fenqi.repayment.channel;

/** Who a card belongs to, as a channel checks it; lives only as long as a call and prints nothing. */
public record FourFactors(String cardNo, String name, String residentId, String mobile) {
    @Override
    public String toString() {
        return "FourFactors[hidden]";
    }
}
