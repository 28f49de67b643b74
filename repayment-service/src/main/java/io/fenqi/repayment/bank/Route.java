package io.fenqi.repayment.bank;

/**
 * A channel that can debit a bank's cards now.
 *
 * @param perOrderFen most that one order may take, in fen
 * @param perDayFen most that all orders of a card may take on one business date, in fen
 */
public record Route(String channelCode, CollectMode mode, long perOrderFen, long perDayFen) {}
