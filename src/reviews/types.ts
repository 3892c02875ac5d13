import type { CivilDate } from "../calendar/index.ts";

export const dueKinds = ["review", "law", "end-review", "term", "trial", "expiry"] as const;
export type DueKind = (typeof dueKinds)[number];

export const dueWords: Readonly<Record<DueKind, string>> = {
  review: "定期评估",
  law: "上位依据变动审查",
  "end-review": "届满评估",
  term: "有效期届满",
  trial: "试行期满",
  expiry: "载明的有效期届满",
};

/** One thing that has to be done about a regulation by a day. */
export interface DueDate {
  readonly kind: DueKind;
  readonly on: CivilDate;
  /** Identifier of the regulation. */
  readonly regulation: string;
  readonly title: string;
  readonly slug: string;
  /** The responsible unit. */
  readonly owner: string;
  /** From what the day follows: `2024年3月11日施行，每24个月评估一次`. */
  readonly reason: string;
  /** The working day was counted over a year whose holidays are not announced yet. */
  readonly provisional: boolean;
}
