package io.fenqi.settlement.settlement;

/**
 * What a run comes to, in fen.
 *
 * @param refundFen refunds before settlement and late refunds covered
 * @param netFen what merchants are paid
 * @param collectionFen what channels collected
 * @param remittanceFen what lenders get of it
 */
record RunFigures(
        long purchaseCount,
        long purchaseFen,
        long refundFen,
        long feeFen,
        long netFen,
        long collectionFen,
        long remittanceFen,
        int merchants,
        int lenders) {}
