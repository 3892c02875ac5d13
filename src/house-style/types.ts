import type { CivilDate } from "../calendar/index.ts";
import type { StandardizeOptions } from "../citation/index.ts";

/** What a rule finds in a text; offsets in UTF-16 code units into that text. */
export interface StyleFinding {
  /** Stable identifier of the rule, kebab-case. */
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  /** What is wrong, in Chinese, one sentence without a full stop. */
  readonly reason: string;
  /** What to write instead, when that is mechanical; null when an editor has to decide. */
  readonly replacement: string | null;
  /** What an editor may write, where there is no mechanical replacement. */
  readonly advice: string | null;
}

/** One row of the office's own table of words (wording.yaml). */
export interface WordRule {
  /** Words to be avoided. */
  readonly avoid: readonly string[];
  /** What stands in their place. */
  readonly write: string | null;
  /** Whether `--fix` may put `write` in their place without asking. */
  readonly mechanical: boolean;
  /** Only in the text of regulations, or in whatever the office writes. */
  readonly scope: "provision" | "all";
  /** First day on which the rule holds; texts that took effect before are left as they are. */
  readonly since: CivilDate | null;
  /** Longer words in which an avoided one is right: 帐篷. */
  readonly except: readonly string[];
  /** Why, in Chinese, without a full stop. */
  readonly reason: string;
  /** The article that asks for it, as shown: 《公文处理办法》第二十三条第三项. */
  readonly basis: string | null;
}

/** A stretch of running text that the office itself wrote. */
export interface StylePassage {
  readonly text: string;
  readonly role: WordRule["scope"];
  /** Day on which the text took effect; for what has no date, the edition date. */
  readonly on: CivilDate;
}

/** A passage whose citations are to be in standard form. */
export interface CitingStylePassage {
  readonly text: string;
  readonly options: StandardizeOptions;
}
