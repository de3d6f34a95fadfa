/**
 * The official ledger, kept apart from Sirekap: national valid votes for the DPR in ballot order.
 * First KPU's decision 360/2024; then the totals after the Constitutional Court's rulings, as KPU's
 * decisions 1050 and 1060 of 2024 state them. Our source gives no day for those two, so none is printed:
 * a moment in that year only puts them after the first.
 */
export const DPR_OFFICIAL: readonly {
  decision: string;
  asOfWib: string;
  precision: "day" | "year";
  total: number;
  votes: readonly number[];
}[] = [
  {
    decision: "360/2024",
    asOfWib: "2024-03-20 00:00:00",
    precision: "day",
    total: 151796631,
    votes: [
      16115655, 20071708, 25387279, 23208654, 14660516, 972910, 1281991, 12781353, 326800, 1094588, 406883,
      10984003, 484486, 11283160, 4260169, 1955154, 5878777, 642545,
    ],
  },
  {
    decision: "1050 dan 1060/2024",
    asOfWib: "2024-08-31 23:59:59",
    precision: "year",
    total: 151793293,
    votes: [
      16115358, 20071345, 25384673, 23208488, 14660328, 972898, 1282000, 12781241, 326803, 1094599, 406884,
      10984639, 484487, 11283053, 4260108, 1955131, 5878708, 642550,
    ],
  },
];
