import type { FlowFacts, FlowFinding, StepFacts } from "./types.ts";

/**
 * What is said of clocks can be followed: a step stops the clock of an event from which some limit runs (`pauses`), waits
 * for an event that it names (`waits`), brings about an event that another limit runs from (`marks`), and an exception
 * extends a limit of the same step that has its unit (`extends`).
 */
export function checkClocks(flow: Pick<FlowFacts, "steps">): FlowFinding[] {
  const events = [...new Set(flow.steps.flatMap(({ limitFrom }) => limitFrom ?? []))];
  return flow.steps.flatMap((step, index) => {
    const others = new Set(flow.steps.flatMap((other) => (other === step ? [] : (other.limitFrom ?? []))));
    const findings: FlowFinding[] = [];
    if (step.pauses !== undefined && !others.has(step.pauses))
      findings.push({
        path: ["steps", index, "pauses"],
        ruleId: "unknown-event",
        reason: `环节${step.label}停住的期限“${step.pauses}”，没有哪一步的 limitFrom 这样写`,
        actual: step.pauses,
        expected: events,
        note: "写成要停住的期限的 limitFrom，一字不差",
      });
    for (const [number, mark] of (step.marks ?? []).entries()) {
      if (others.has(mark)) continue;
      findings.push({
        path: ["steps", index, "marks", number],
        ruleId: "unknown-event",
        reason: `环节${step.label}办完即为“${mark}”，可没有别的环节从这里起算`,
        actual: mark,
        expected: events,
        note: "写成后面环节的 limitFrom，一字不差；用不上就删去",
      });
    }
    if (step.waits === true && step.limitFrom === undefined)
      findings.push({
        path: ["steps", index, "waits"],
        ruleId: "waits-for-nothing",
        reason: `环节${step.label}写了要等，没有写等什么`,
        note: "把要等的事写在 limitFrom 里",
      });
    return [...findings, ...checkExtensions(step, index)];
  });
}

function checkExtensions(step: StepFacts, index: number): FlowFinding[] {
  return (["urgent", "variants"] as const).flatMap((field) =>
    step[field].flatMap((exception, number): FlowFinding[] => {
      if (exception.extends === undefined) return [];
      const known = [...step.urgent, ...step.variants].filter((other) => other !== exception);
      const base = known.find(({ when }) => when === exception.extends);
      if (base !== undefined && base.limit.unit === exception.limit.unit) return [];
      return [
        {
          path: ["steps", index, field, number, "extends"],
          ruleId: "unknown-extension",
          reason:
            base === undefined
              ? `环节${step.label}延长的“${exception.extends}”不是这一步的情形`
              : `环节${step.label}延长的时限与“${exception.extends}”单位不同`,
          actual: exception.extends,
          expected: known.map(({ when }) => when),
          note: "写成同一步里被延长的那个情形，时限的单位也要相同",
        },
      ];
    }),
  );
}
