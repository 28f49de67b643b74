-- A reversal's amounts are negative, so that whoever sums the items of a date needs to know no kinds.
alter table clearing_item
    drop constraint clearing_item_amount_fen_check,
    drop constraint clearing_item_principal_fen_check,
    drop constraint clearing_item_interest_fen_check,
    drop constraint clearing_item_fee_fen_check,
    drop constraint clearing_item_penalty_fen_check,
    drop constraint clearing_item_overpaid_fen_check,
    add constraint reversal_is_negative check (
        case kind
            when 'COLLECTION' then amount_fen > 0 and least(principal_fen, interest_fen, fee_fen, penalty_fen, overpaid_fen) >= 0
            else amount_fen < 0 and greatest(principal_fen, interest_fen, fee_fen, penalty_fen, overpaid_fen) <= 0
        end);
