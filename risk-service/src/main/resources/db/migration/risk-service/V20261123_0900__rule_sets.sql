-- Rule sets by version. A published body never changes: the status and the instant it takes force are all that moves.
create table rule_set_version (
    code           text        not null check (code ~ '^[A-Z][A-Z0-9_]{1,31}$'),
    number         int         not null check (number > 0),
    status         text        not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    body           jsonb       not null,
    effective_from timestamptz,
    version        bigint      not null,
    primary key (code, number),
    constraint published_has_time check ((status = 'DRAFT') = (effective_from is null))
);

-- What the platform starts with. A lender's credit people replace it by publishing version 2.
insert into rule_set_version (code, number, status, effective_from, version, body) values
('CREDIT', 1, 'PUBLISHED', '2020-01-01T00:00:00Z', 0, '{
  "rules": [
    {"code": "C-01", "fact": "age", "operator": "LESS_THAN", "operands": ["18"], "outcome": "REJECT", "reasonCode": "UNDER_AGE", "whenMissing": true},
    {"code": "C-02", "fact": "age", "operator": "MORE_THAN", "operands": ["60"], "outcome": "REJECT", "reasonCode": "OVER_AGE", "whenMissing": true},
    {"code": "C-03", "fact": "student", "operator": "EQUALS", "operands": ["true"], "outcome": "REJECT", "reasonCode": "STUDENT", "whenMissing": true},
    {"code": "C-04", "fact": "blacklisted", "operator": "EQUALS", "operands": ["true"], "outcome": "REJECT", "reasonCode": "LISTED", "whenMissing": true},
    {"code": "C-05", "fact": "outstandingFen", "operator": "MORE_THAN", "operands": ["20000000"], "outcome": "REJECT", "reasonCode": "EXPOSURE_TOO_HIGH", "whenMissing": true},
    {"code": "C-06", "fact": "monthlyIncomeFen", "operator": "LESS_THAN", "operands": ["200000"], "outcome": "REVIEW", "reasonCode": "MANUAL_REVIEW", "whenMissing": true}
  ],
  "scorecard": {
    "baseScore": 500,
    "characteristics": [
      {"fact": "age", "otherwise": 0, "bins": [
        {"operator": "LESS_THAN", "operands": ["23"], "points": 10},
        {"operator": "LESS_THAN", "operands": ["31"], "points": 40},
        {"operator": "LESS_THAN", "operands": ["51"], "points": 60},
        {"operator": "LESS_THAN", "operands": ["61"], "points": 35}]},
      {"fact": "monthlyIncomeFen", "otherwise": 0, "bins": [
        {"operator": "LESS_THAN", "operands": ["400000"], "points": 10},
        {"operator": "LESS_THAN", "operands": ["800000"], "points": 45},
        {"operator": "LESS_THAN", "operands": ["2000000"], "points": 80},
        {"operator": "MORE_THAN", "operands": ["1999999"], "points": 110}]},
      {"fact": "employment", "otherwise": 0, "bins": [
        {"operator": "ONE_OF", "operands": ["PUBLIC", "EMPLOYED"], "points": 50},
        {"operator": "ONE_OF", "operands": ["SELF_EMPLOYED"], "points": 25}]},
      {"fact": "outstandingFen", "otherwise": 0, "bins": [
        {"operator": "EQUALS", "operands": ["0"], "points": 40},
        {"operator": "LESS_THAN", "operands": ["1000000"], "points": 25},
        {"operator": "LESS_THAN", "operands": ["5000000"], "points": 5}]},
      {"fact": "whitelisted", "otherwise": 0, "bins": [
        {"operator": "EQUALS", "operands": ["true"], "points": 50}]}
    ],
    "bands": [
      {"fromScore": 700, "grade": "A", "limitFen": 5000000, "priceTier": "STANDARD"},
      {"fromScore": 640, "grade": "B", "limitFen": 2000000, "priceTier": "STANDARD"},
      {"fromScore": 580, "grade": "C", "limitFen": 800000, "priceTier": "STANDARD"},
      {"fromScore": 540, "grade": "D", "limitFen": 300000, "priceTier": "STANDARD"}
    ]
  }
}'),
('TRANSACTION', 1, 'PUBLISHED', '2020-01-01T00:00:00Z', 0, '{
  "rules": [
    {"code": "T-01", "fact": "amountFen", "operator": "MORE_THAN", "operands": ["5000000"], "outcome": "REJECT", "reasonCode": "AMOUNT_TOO_HIGH", "whenMissing": true},
    {"code": "T-02", "fact": "purchasesLastHour", "operator": "MORE_THAN", "operands": ["9"], "outcome": "REJECT", "reasonCode": "TOO_MANY_PURCHASES", "whenMissing": true},
    {"code": "T-03", "fact": "merchantMcc", "operator": "ONE_OF", "operands": ["6012", "6051", "6211", "6513", "6540", "7800", "7801", "7802", "7995", "4829"], "outcome": "REJECT", "reasonCode": "MERCHANT_CATEGORY", "whenMissing": true},
    {"code": "T-04", "fact": "blacklisted", "operator": "EQUALS", "operands": ["true"], "outcome": "REJECT", "reasonCode": "LISTED", "whenMissing": true},
    {"code": "T-05", "fact": "selfDealing", "operator": "EQUALS", "operands": ["true"], "outcome": "REJECT", "reasonCode": "SELF_DEALING", "whenMissing": true},
    {"code": "T-06", "fact": "amountTodayFen", "operator": "MORE_THAN", "operands": ["20000000"], "outcome": "REJECT", "reasonCode": "AMOUNT_TOO_HIGH", "whenMissing": true}
  ],
  "scorecard": null
}');
