import {
  classifyDay,
  daysBetween,
  explainDeadline,
  formatCivilDate,
  formatClock,
  formatTimeLimit,
  isWorkingDay,
  addDays,
  type CalendarEvent,
  type OfficeHours,
} from "../../calendar/index.ts";
import type { FlowSchedule, Moment, ScheduledStep } from "../../flow/schedule/types.ts";
import type { FlowFacts } from "../../flow/types.ts";
import { describeDay, describeDue, listReasons, provisionalMark, provisionalWords } from "./describe.ts";
import { sharedAddress } from "./download-ics.ts";
import { element } from "./element.ts";
import { needsTime } from "./flow-controls.ts";

/** One sentence for the reader who cannot see the table. */
export function summarize(schedule: FlowSchedule): string {
  const { end, openSince, passesTo, start } = schedule;
  if (end === null) return openSince === null ? "这些环节没有可以推算的日期。" : waitFor(openSince);
  const days = countBetween(start, end.due);
  const mark = provisionalWords(end);
  const tail = [
    openSince === null ? "" : `以后的环节要等“${openSince}”，填了日期再推算。`,
    passesTo === null ? "" : `之后转入 ${passesTo}，用那条流程接着推算。`,
    mark === "" ? "" : `${mark}。`,
  ].join("");
  const until = openSince === null ? "全部办完" : "能推算的环节";
  return `${until}最迟 ${describeDue(end)}，从开始之日的第二天数起 ${days.working} 个工作日、${days.natural} 个自然日。${tail}`;
}

function waitFor(event: string): string {
  return `填写“${event}”的日期后才能推算。`;
}

function countBetween(
  start: Moment,
  due: FlowSchedule["start"]["date"],
): { working: number; natural: number } {
  let working = 0;
  for (let date = start.date; date < due;) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) working += 1;
  }
  return { working, natural: Math.max(0, daysBetween(start.date, due)) };
}

export interface ResultOptions {
  readonly officeHours: OfficeHours;
  readonly onDownload: (step: ScheduledStep) => void;
  /** Address of another flow's deadlines, from the page; null when the handbook has no such flow. */
  readonly flowAddress: (id: string, from: string) => string | null;
}

/** The steps with their dates. */
export function buildTable(flow: FlowFacts, schedule: FlowSchedule, options: ResultOptions): HTMLElement {
  const met = schedule.steps.filter((step) => step.met);
  const left = schedule.steps.filter((step) => !step.met).map(({ step }) => `${step.label}${step.name}`);
  return element(
    "div",
    {},
    element(
      "section",
      { class: "table-scroll steps", tabindex: "0", "aria-label": `${flow.title}各环节的日期` },
      element(
        "table",
        { class: "schedule" },
        element(
          "caption",
          {},
          `${flow.title}，${describeDay(schedule.start.date)}${schedule.start.timed ? ` ${formatClock(schedule.start.minuteOfDay)}` : ""}开始；各环节按用满时限推算。`,
        ),
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            ...["环节", "从何时起算", "时限", "最迟办完"].map((name) =>
              element("th", { scope: "col" }, name),
            ),
            element("th", { scope: "col", class: "no-print" }, "日历"),
          ),
        ),
        element("tbody", {}, ...met.map((step) => buildRow(step, options))),
      ),
    ),
    left.length > 0 && element("p", {}, `这次不经过：${left.join("、")}。`),
    schedule.passesTo !== null && buildPassing(schedule, schedule.passesTo, options),
  );
}

function buildPassing(schedule: FlowSchedule, to: string, { flowAddress }: ResultOptions): HTMLElement {
  const id = /^[A-Z]{1,4}-\d+/.exec(to)?.[0] ?? "";
  const from = schedule.end?.due ?? schedule.start.date;
  const address = flowAddress(id, from);
  return element(
    "p",
    {},
    `之后转入 ${to}，`,
    address === null ? "那条流程另行推算。" : element("a", { href: address }, "从这一天接着推算"),
  );
}

function buildRow(scheduled: ScheduledStep, options: ResultOptions): HTMLElement {
  const { step, limit, chosenCase, due } = scheduled;
  return element(
    "tr",
    { class: "step", "data-step": step.anchor, "data-due": due?.due ?? null },
    element(
      "th",
      { scope: "row" },
      element(
        "a",
        { href: `#${step.anchor}` },
        element("span", { class: "step-number" }, step.label),
        step.name,
      ),
    ),
    element("td", { "data-heading": "从何时起算" }, ...describeClock(scheduled)),
    element(
      "td",
      { "data-heading": "时限" },
      element(
        "span",
        { class: "limit" },
        limit.written.includes("再加") ? limit.written : formatTimeLimit(limit),
      ),
      chosenCase !== null && element("small", {}, chosenCase),
    ),
    element("td", { "data-heading": "最迟办完" }, ...describeResult(scheduled, options)),
    element(
      "td",
      { "data-heading": "日历", class: "no-print" },
      due === null ? "" : buildDownload(scheduled, options),
    ),
  );
}

function describeClock({ clock, reason, step, limit, needs }: ScheduledStep): Node[] {
  const event = step.limitFrom ?? limit.event;
  if (clock === null) return [element("span", {}, needs === null ? "" : `要等：${needs}`)];
  const when = `${formatCivilDate(clock.date)}${clock.timed ? ` ${formatClock(clock.minuteOfDay)}` : ""}`;
  const words = {
    given: `${event ?? "起算"}，您填写的`,
    start: event ?? "流程开始",
    event: event ?? "",
    previous: event === null ? "上一步最迟办完" : `${event}，按上一步最迟办完推算`,
  }[reason];
  const assumed = needsTime(limit) && !clock.timed;
  return [
    element("span", {}, when),
    element("small", {}, words),
    ...(assumed ? [element("small", {}, `没有时刻，按 ${formatClock(clock.minuteOfDay)} 起算`)] : []),
  ];
}

function describeResult(scheduled: ScheduledStep, options: ResultOptions): Node[] {
  const { due, needs, clock, limit, paused, tight, done, late } = scheduled;
  const notes: (Node | null)[] = [];
  if (needs !== null) return [element("span", {}, waitFor(needs))];
  if (due === null || clock === null)
    return [element("span", {}, "没有时限"), element("small", {}, "按当天办完往下推算")];
  const word = limit.before ? "最迟 " : limit.atLeast ? "最早 " : "";
  notes.push(element("b", {}, `${word}${describeDue(due)}`), provisionalMark(due));
  if (limit.unit === "recurring") notes.push(element("small", {}, "此后第一次；不推迟后面的环节"));
  if (paused !== null)
    notes.push(
      element(
        "small",
        {},
        `${paused.step.label}${paused.step.name}期间停住：${formatCivilDate(addDays(paused.from, 1))}至${formatCivilDate(paused.through)}的 ${paused.count} 天不计`,
      ),
    );
  if (tight)
    notes.push(element("small", { class: "warning" }, "早于前面环节用满时限的日子：前面的环节不能都用满"));
  if (done !== null)
    notes.push(
      element(
        "small",
        late ? { class: "warning" } : {},
        `${formatCivilDate(done.date)}办完${late ? "，已经逾期" : "，没有逾期"}`,
      ),
    );
  const explanation = explainDeadline(limit, clock, due, { officeHours: options.officeHours });
  if (explanation.reasons.length > 0 && paused === null)
    notes.push(
      element("details", { class: "how" }, element("summary", {}, "怎样数的"), listReasons(explanation)),
    );
  return notes.filter((note) => note !== null);
}

function buildDownload(scheduled: ScheduledStep, { onDownload }: ResultOptions): HTMLElement {
  const { step } = scheduled;
  const button = element(
    "button",
    { type: "button", "aria-label": `下载${step.label}${step.name}的日历文件` },
    "放进日历",
  );
  button.addEventListener("click", () => onDownload(scheduled));
  return button;
}

/** Entries of a calendar file for steps that have a date. */
export function buildEvents(
  flow: FlowFacts,
  schedule: FlowSchedule,
  steps: readonly ScheduledStep[],
): CalendarEvent[] {
  const url = sharedAddress();
  return steps.flatMap((scheduled): CalendarEvent[] => {
    const { step, due, limit, met } = scheduled;
    if (!met || due === null) return [];
    const { kind } = classifyDay(due.due);
    const description = [
      `${step.actors[0] ?? ""}办；时限：${formatTimeLimit(limit)}${step.limitFrom === undefined ? "" : `，自${step.limitFrom}起算`}。`,
      kind === "makeUpWorkday" ? "这一天是调休上班日。" : "",
      provisionalWords(due),
    ];
    return [
      {
        uid: `${flow.id}-${step.anchor}-${schedule.start.date}@handbook.invalid`.toLowerCase(),
        date: due.due,
        ...("instant" in due && { instant: due.instant }),
        summary: `${flow.title}：${step.label}${step.name}最迟办完`,
        description: description.filter((line) => line !== "").join("\n"),
        ...(url !== undefined && { url }),
      },
    ];
  });
}
