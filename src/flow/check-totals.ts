import type { MeasuredPeriod } from "./measure-period.ts";
import { sumTotals, type ComputedTotals } from "./sum-totals.ts";
import type { FlowFacts, FlowFinding, TotalName } from "./types.ts";

/** Words of the totals, as on the page. */
export const totalWords: Readonly<Record<TotalName, string>> = {
  steps: "环节",
  handovers: "交接次数",
  workingDays: "周期",
};

/**
 * Stated totals against what the steps give. A total that is null is not compared; a difference needs its reason in
 * `totalsReason`.
 */
export function checkTotals(flow: FlowFacts, hoursPerDay: number): FlowFinding[] {
  const computed = sumTotals(flow, hoursPerDay);
  const compare = (name: TotalName, given: string, equal: boolean, how: string): FlowFinding[] => {
    const stated = flow.after[name];
    if (stated === null || equal || flow.totalsReason?.[name] !== undefined) return [];
    return [
      {
        path: ["after", name],
        ruleId: "totals-differ",
        reason: `${totalWords[name]}写的是${stated}，按各环节推算是${given}（${how}）`,
        actual: `${stated}`,
        expected: [given],
        note: `改正 after.${name}；计算口径不同的，在 totalsReason.${name} 里说明理由`,
      },
    ];
  };
  const { steps, handovers, period } = computed;
  return [
    ...compare(
      "steps",
      `${steps}个`,
      steps === flow.after.steps,
      "共用环节加最长的一条分线，各自开始的分线相加",
    ),
    ...compare("handovers", `${handovers}次`, handovers === flow.after.handovers, explainHandovers(computed)),
    ...compare(
      "workingDays",
      formatPeriod(period),
      period.naturalDays === 0 && period.workingDays === flow.after.workingDays,
      explainPeriod(period),
    ),
  ];
}

/** `10.5个工作日`, `4个工作日加45个自然日`. */
export function formatPeriod({
  workingDays,
  naturalDays,
}: Pick<MeasuredPeriod, "workingDays" | "naturalDays">): string {
  if (naturalDays === 0) return `${workingDays}个工作日`;
  return workingDays === 0 ? `${naturalDays}个自然日` : `${workingDays}个工作日加${naturalDays}个自然日`;
}

function explainHandovers({ tracks, handovers }: ComputedTotals): string {
  const most = tracks.find((track) => track.handovers.length === handovers);
  const list = (most?.handovers ?? []).map(
    ({ from, to }) => `${from.label}${from.actors[0]}→${to.label}${to.actors[0]}`,
  );
  return list.length === 0 ? "主责人没有变化" : list.join("，");
}

function explainPeriod({ critical }: MeasuredPeriod): string {
  const list = critical.map(
    ({ step, cumulative }) => `${step.label}${step.limit.written}${cumulative ? "（累计）" : ""}`,
  );
  return list.length === 0 ? "没有可以相加的时限" : list.join("＋");
}
