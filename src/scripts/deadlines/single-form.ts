import {
  computeDeadline,
  explainDeadline,
  findLatestStart,
  formatLimitCode,
  formatTimeLimit,
  instantInChina,
  parseLimitCode,
  type CivilDate,
  type Deadline,
  type OfficeHours,
  type TimeLimit,
  type TimedDeadline,
} from "../../calendar/index.ts";
import type { Moment } from "../../flow/schedule/types.ts";
import { copyText } from "../clipboard.ts";
import { readingDay } from "../reader-date.ts";
import { describeDue, explainFailure, listReasons, provisionalMark, provisionalWords } from "./describe.ts";
import { downloadIcs, sharedAddress } from "./download-ics.ts";
import { element } from "./element.ts";
import { needsTime } from "./flow-controls.ts";
import { fieldsOf, readLimit, unitOptions } from "./limit-fields.ts";
import { buildMonths } from "./month-table.ts";
import { readMoment, readOfficeDay } from "./read-moment.ts";

/** Forward from a start; back before an event (提前); the latest start for an end. */
type Direction = "after" | "before" | "latest";

interface Question {
  readonly direction: Direction;
  readonly limit: TimeLimit;
  readonly from: Moment;
}

interface Answer {
  readonly question: Question;
  readonly due: Deadline | TimedDeadline;
}

/** The page 期限推算: any start, any limit; the question stands in the address. */
export function setUpSingleDeadline(form: HTMLFormElement): void {
  const status = document.querySelector<HTMLElement>("[data-status-line]");
  const result = document.querySelector<HTMLElement>("[data-result]");
  if (!status || !result) return;
  const officeHours = JSON.parse(form.dataset["hours"] ?? "[]") as OfficeHours;
  const productId = form.dataset["productId"] ?? "";
  fillUnits(form);
  let shown = false;
  const update = (): void => {
    const answer = reckon(form, officeHours);
    shown = true;
    status.classList.remove("visually-hidden");
    if (typeof answer === "string") {
      status.textContent = answer;
      status.dataset["problem"] = "";
      result.replaceChildren();
      keepInAddress(null);
      return;
    }
    delete status.dataset["problem"];
    // The same stands in large below; said here for those who do not see it.
    status.classList.add("visually-hidden");
    status.textContent = `${sentenceOf(answer)}。${provisionalWords(answer.due)}`;
    result.replaceChildren(...buildResult(answer, officeHours, productId));
    keepInAddress(answer.question);
  };
  const showFields = (): void => {
    const unit = fieldOf(form, "unit").value;
    toggle(form, "written", unit === "other");
    toggle(form, "figure", !["other", "today", "now"].includes(unit));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  form.addEventListener("change", () => {
    showFields();
    if (shown) update();
  });
  form.addEventListener("reset", () => {
    shown = false;
    setTimeout(() => {
      fieldOf(form, "from").value = readingDay();
      showFields();
      result.replaceChildren();
      status.classList.remove("visually-hidden");
      delete status.dataset["problem"];
      status.textContent = "已清空。";
      keepInAddress(null);
    });
  });
  form.hidden = false;
  fieldOf(form, "from").value = readingDay();
  const complaint = restore(form, new URLSearchParams(location.search));
  showFields();
  if (complaint !== null) {
    status.dataset["problem"] = "";
    status.textContent = complaint;
  } else if (new URLSearchParams(location.search).has("limit")) {
    // A link that names a limit alone waits for the day: counting from today would be a guess.
    const query = new URLSearchParams(location.search);
    if (query.has("from") || query.has("until")) update();
    else status.textContent = "选好从哪天数起，再按“推算”。";
  }
}

function fillUnits(form: HTMLFormElement): void {
  const select = fieldOf(form, "unit");
  select.replaceChildren(...unitOptions.map(({ value, text }) => element("option", { value }, text)));
}

function reckon(form: HTMLFormElement, officeHours: OfficeHours): Answer | string {
  const value = (name: string): string => fieldOf(form, name).value.trim();
  const direction = value("direction") as Direction;
  const read = readLimit({ figure: value("figure"), unit: value("unit"), written: value("written") });
  if (typeof read === "string") return read;
  const { opens, closes } = readOfficeDay(officeHours);
  const ends = direction !== "after";
  const from = readMoment(
    `${value("from")}${value("time") === "" ? "" : `T${value("time")}`}`,
    ends ? closes : opens,
  );
  if (from === null) return "请选一个日子，写成 2026-02-12 这样实有的一天。";
  const limit = direction === "before" && read.quantity !== null ? { ...read, before: true } : read;
  const question = { direction, limit, from };
  try {
    const due =
      direction === "latest"
        ? findLatestStart(limit, from, { officeHours })
        : computeDeadline(limit, instantInChina(from.date, from.minuteOfDay), { officeHours });
    if (due !== null && (direction !== "before" || read.quantity !== null)) return { question, due };
    return direction === "after"
      ? "这个时限没有长短，推算不出日子。"
      : "日历上的日子和没有长短的时限不能倒着数，请改选“从这天起”。";
  } catch (error) {
    return explainFailure(error);
  }
}

/** `最迟 2026年2月28日（星期六，调休上班日）办完`. */
function sentenceOf({ question: { direction }, due }: Answer): string {
  if (direction === "latest") return `最迟${describeDue(due)}开始`;
  return direction === "before" ? `最迟${describeDue(due)}提前办完` : `最迟${describeDue(due)}办完`;
}

function buildResult(answer: Answer, officeHours: OfficeHours, productId: string): HTMLElement[] {
  const { question, due } = answer;
  const { limit, from } = question;
  const explanation = explainDeadline(limit, from, due, { officeHours });
  const [first, last] = question.direction === "latest" ? [due.due, from.date] : [from.date, due.due];
  const marks = new Map<CivilDate, string>([[last, "末日"]]);
  marks.set(first, first === last ? "当日" : "起");
  if (question.direction === "before") marks.set(from.date, "当天").set(due.due, "最迟");
  return [
    element("h2", {}, sentenceOf(answer)),
    ...listOf(provisionalMark(due)),
    element(
      "p",
      {},
      `时限：${limit.before ? formatTimeLimit(limit) : formatTimeLimit({ ...limit, event: null })}${needsTime(limit) && !from.timed ? "；没有写时刻，按上下班时间算" : ""}。`,
    ),
    element("h3", {}, "怎样数的"),
    listReasons(explanation),
    element("div", { class: "months" }, ...buildMonths(explanation.days, marks)),
    buildActions(answer, productId),
  ];
}

function listOf(node: HTMLElement | null): HTMLElement[] {
  return node === null ? [] : [node];
}

function buildActions(answer: Answer, productId: string): HTMLElement {
  const { question, due } = answer;
  const download = element("button", { type: "button" }, "放进日历（.ics）");
  download.addEventListener("click", () => {
    const url = sharedAddress();
    downloadIcs(`期限-${due.due}`, productId, [
      {
        uid: `deadline-${question.from.date}-${formatLimitCode(question.limit)}-${question.direction}@handbook.invalid`,
        date: due.due,
        ...("instant" in due && { instant: due.instant }),
        summary: `${formatTimeLimit(question.limit)}到期`,
        description: [sentenceOf(answer), provisionalWords(due)].filter((line) => line !== "").join("\n"),
        ...(url !== undefined && { url }),
      },
    ]);
  });
  const copy = element("button", { type: "button" }, "复制链接");
  const line = element("span", { role: "status" });
  copy.addEventListener("click", () => {
    void copyText(location.href).then((copied) => {
      line.textContent = copied ? "链接已复制。" : "没有复制成，请从地址栏复制。";
    });
  });
  return element("p", { class: "actions no-print" }, download, copy, line);
}

function keepInAddress(question: Question | null): void {
  const url = new URL(location.href);
  for (const key of ["from", "until", "time", "limit"]) url.searchParams.delete(key);
  if (question !== null) {
    const { direction, limit, from } = question;
    url.searchParams.set(direction === "latest" ? "until" : "from", from.date);
    if (from.timed) url.searchParams.set("time", clockOf(from.minuteOfDay));
    url.searchParams.set("limit", formatLimitCode(limit));
  }
  history.replaceState(null, "", url);
}

function clockOf(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, "0")}:${String(minuteOfDay % 60).padStart(2, "0")}`;
}

/** Fills the form from a shared address; what it cannot read it says in a sentence. */
function restore(form: HTMLFormElement, query: URLSearchParams): string | null {
  const day = query.get("until") ?? query.get("from");
  const code = query.get("limit");
  const limit = code === null ? null : parseLimitCode(code);
  if (query.has("until")) fieldOf(form, "direction").value = "latest";
  else if (limit?.before) fieldOf(form, "direction").value = "before";
  if (limit !== null) {
    const { figure, unit, written } = fieldsOf(limit);
    fieldOf(form, "unit").value = unit;
    fieldOf(form, "figure").value = figure === "" ? fieldOf(form, "figure").value : figure;
    fieldOf(form, "written").value = written;
  }
  const time = query.get("time");
  if (time !== null) fieldOf(form, "time").value = time.padStart(5, "0");
  if (day !== null) {
    if (readMoment(day, 0) === null)
      return `网址里的日期“${day}”不是实有的一天，请在下面重新选，再按“推算”。`;
    fieldOf(form, "from").value = day;
  }
  if (code !== null && limit === null)
    return `网址里的时限“${code}”认不出来，写成 7wd（7个工作日）、15nd（15个自然日）、24h（24小时）这样；也可以在下面重新填。`;
  return null;
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
  throw new Error(`The form has no field ${name}`);
}

function toggle(form: HTMLFormElement, name: string, shown: boolean): void {
  fieldOf(form, name).closest("label")?.toggleAttribute("hidden", !shown);
}
