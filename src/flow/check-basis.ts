import { listStatedLimits, statesLimit, urgencyWords } from "./match-limit.ts";
import type { BasisReference, FlowFacts, FlowFinding, LimitException, StepFacts } from "./types.ts";
import type { TimeLimit } from "../calendar/index.ts";

/** A cited provision with its words. */
export interface CitedProvision {
  /** `ZD-23第四条第一款`. */
  readonly written: string;
  /** What the reference covers: a 款 alone when a 款 is named. */
  readonly text: string;
  /** The whole article in which it stands. */
  readonly article: string;
}

/** What the check asks of the library. */
export interface BasisSource {
  /** The words of a reference; null where it has none to compare (a whole document, a text still planned). */
  cite(reference: BasisReference): CitedProvision | null;
  /** Every word by which an actor may be named in an article: its name, aliases, unit. */
  namesOf(actor: string): readonly string[];
  /** Titles by which a material may be named: of `BD-24` the form's title, of others the words themselves. */
  titlesOf(material: string): readonly string[];
}

/**
 * Each limit of a step against the provisions it cites: the figure must stand there with its unit, in the same meaning;
 * and the article cited first must speak of the step: name its actor, its form, or its limit. A step whose figure
 * cannot be compared says why in `incomparable`.
 */
export function checkBasis(flow: Pick<FlowFacts, "steps">, source: BasisSource): FlowFinding[] {
  return flow.steps.flatMap((step, index) => {
    const limits = checkLimits(step, index, source);
    const subject = checkSubject(step, index, source);
    if (step.incomparable === undefined) return [...limits, ...subject];
    if (limits.length > 0 || step.basis.every((reference) => source.cite(reference) === null)) return subject;
    return [
      ...subject,
      {
        path: ["steps", index, "incomparable"],
        ruleId: "needless-incomparable",
        reason: `环节${step.label}的时限与依据对得上，不需要 incomparable`,
        actual: step.incomparable,
        note: "删去这一行",
      },
    ];
  });
}

function checkLimits(step: StepFacts, index: number, source: BasisSource): FlowFinding[] {
  const own = citeAll(step.basis, source);
  const main = own.length === 0 ? [] : checkLimit(step.limit, [], own, ["steps", index, "limit"]);
  const exceptions = (["urgent", "variants"] as const).flatMap((field) =>
    step[field].flatMap((exception: LimitException, number) => {
      const cited = exception.basis.length > 0 ? citeAll(exception.basis, source) : own;
      const cases = field === "urgent" ? urgencyWords.filter((word) => exception.when.includes(word)) : [];
      if (cited.length === 0) return [];
      return checkLimit(exception.limit, cases, cited, ["steps", index, field, number, "limit"]);
    }),
  );
  return [...main, ...exceptions];
}

function citeAll(references: readonly BasisReference[], source: BasisSource): CitedProvision[] {
  return references.flatMap((reference) => source.cite(reference) ?? []);
}

function checkLimit(
  limit: TimeLimit,
  cases: readonly string[],
  cited: readonly CitedProvision[],
  path: FlowFinding["path"],
): FlowFinding[] {
  const together = cited.map(({ text }) => text).join("\n");
  if (statesLimit(together, limit, cases)) return [];
  const stated = cited.flatMap(({ written, text }) => {
    const limits = listStatedLimits(text);
    return limits.length === 0 ? [] : [`${written}写的是${limits.join("、")}`];
  });
  const what =
    stated.length === 0 ? `${cited.map(({ written }) => written).join("、")}没有写时限` : stated.join("；");
  const when = cases.length === 0 ? "" : `（${cases.join("、")}）`;
  return [
    {
      path,
      ruleId: "limit-not-in-basis",
      reason: `时限“${limit.written}”${when}在所列依据里找不到；${what}`,
      actual: limit.written,
      note: "改正时限，或者把写有这个时限的条款列入依据；确实无法对照的，用 incomparable 说明理由",
    },
  ];
}

/** The article cited first must share the step's role, form or limit. */
function checkSubject(step: StepFacts, index: number, source: BasisSource): FlowFinding[] {
  const [first] = step.basis;
  const cited = first === undefined ? null : source.cite(first);
  if (cited === null) return [];
  const names = step.actors.flatMap((actor) => source.namesOf(actor));
  const titles = [...step.inputs, ...step.outputs].flatMap((material) => source.titlesOf(material));
  if ([...names, ...titles].some((word) => cited.article.includes(word))) return [];
  if (step.limit.unit !== "none" && statesLimit(cited.article, step.limit)) return [];
  return [
    {
      path: ["steps", index, "basis", 0],
      ruleId: "basis-off-subject",
      reason: `主要依据${cited.written}没有写到这一步的角色（${step.actors.join("、")}）、表单或者时限`,
      actual: cited.written,
      note: "换成写明由谁办、用什么表单或者几日办的条款，放在依据的第一个",
    },
  ];
}
