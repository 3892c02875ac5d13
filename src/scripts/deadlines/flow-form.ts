import type { CivilDate, OfficeHours } from "../../calendar/index.ts";
import { unpackFlow } from "../../flow/schedule/pack-flow.ts";
import { scheduleFlow } from "../../flow/schedule/schedule-flow.ts";
import type { FlowChoices, FlowSchedule, Moment } from "../../flow/schedule/types.ts";
import type { FlowFacts } from "../../flow/types.ts";
import { copyText } from "../clipboard.ts";
import { readingDay } from "../reader-date.ts";
import { explainFailure } from "./describe.ts";
import { downloadIcs } from "./download-ics.ts";
import { chooser, element, labelled } from "./element.ts";
import { buildChoices, buildKnownDates, countsHours, listTrackOptions, stepKey } from "./flow-controls.ts";
import { buildEvents, buildTable, summarize } from "./flow-result.ts";
import { readMoment, readOfficeDay } from "./read-moment.ts";

/** What the section of a flow's page tells its script. */
interface Section {
  readonly root: HTMLElement;
  readonly flow: FlowFacts;
  readonly officeHours: OfficeHours;
  readonly productId: string;
}

/** Deadlines of a flow: the reader gives a start, and what is known or chosen; the address keeps it all. */
export function setUpFlowDeadlines(root: HTMLElement): void {
  const { flow: packed = "", hours = "[]", productId = "" } = root.dataset;
  const section: Section = {
    root,
    flow: unpackFlow(packed),
    officeHours: JSON.parse(hours) as OfficeHours,
    productId,
  };
  const form = root.querySelector("form");
  const status = root.querySelector<HTMLElement>("[data-status-line]");
  const result = root.querySelector<HTMLElement>("[data-result]");
  if (!form || !status || !result) return;
  form.dataset["opens"] = section.officeHours[0]?.[0] ?? "0:00";
  const track = buildFields(section, form);
  const buildForTrack = (): void => fillForTrack(section, form, track?.value ?? null);
  buildForTrack();
  track?.addEventListener("change", buildForTrack);
  const query = new URLSearchParams(location.search);
  let shown = false;
  const update = (): void => {
    const schedule = reckon(section, form, status);
    result.replaceChildren(
      ...(schedule === null ? [] : [buildTableFor(section, schedule), buildActions(section, schedule)]),
    );
    if (schedule !== null) shown = true;
    keepInAddress(form, schedule !== null);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  form.addEventListener("change", () => {
    if (shown) update();
  });
  form.addEventListener("reset", () => {
    shown = false;
    // The browser empties the fields after this event.
    setTimeout(() => {
      buildForTrack();
      setField(form, "from", readingDay());
      result.replaceChildren();
      status.textContent = "已清空。";
      keepInAddress(form, false);
    });
  });
  form.hidden = false;
  setField(form, "from", readingDay());
  if (query.has("from")) {
    restore(form, track, query, buildForTrack);
    update();
  }
}

function buildFields({ flow }: Section, form: HTMLFormElement): HTMLSelectElement | null {
  const slot = form.querySelector<HTMLElement>("[data-start]");
  if (!slot) return null;
  const track = flow.tracks.length > 0 ? chooser({ name: "track" }, listTrackOptions(flow)) : null;
  const event = flow.steps[0]?.limitFrom;
  const before = flow.steps[0]?.limit.before === true;
  const label = event === undefined || before ? "哪天开始" : `哪天开始（${event}）`;
  slot.append(
    labelled(
      label,
      element("input", { type: "date", name: "from", min: "2004-01-01", max: "2099-12-31", required: true }),
    ),
    ...(countsHours(flow)
      ? [labelled("几点（按小时算的环节要用）", element("input", { type: "time", name: "time" }))]
      : []),
    ...(track === null ? [] : [labelled("走哪条线", track)]),
  );
  return track;
}

function fillForTrack({ flow }: Section, form: HTMLFormElement, track: string | null): void {
  const choices = buildChoices(flow, track);
  const holder = form.querySelector<HTMLElement>("[data-choices]");
  holder?.replaceChildren(...choices);
  holder?.closest("fieldset")?.toggleAttribute("hidden", choices.length === 0);
  form.querySelector("[data-known]")?.replaceChildren(...buildKnownDates(flow, track));
}

/** The schedule for what the form says; null with the reason in `status`. */
function reckon(
  { flow, officeHours }: Section,
  form: HTMLFormElement,
  status: HTMLElement,
): FlowSchedule | null {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? "").trim();
  const { opens, closes } = readOfficeDay(officeHours);
  const start = readMoment(`${text("from")}${text("time") === "" ? "" : `T${text("time")}`}`, opens);
  if (start === null) {
    status.textContent = "请选开始的日期，写成 2026-02-12 这样实有的一天。";
    return null;
  }
  const moments = (kind: "at" | "done", minute: number): Map<string, Moment> => {
    const known = new Map<string, Moment>();
    for (const step of flow.steps) {
      const moment = readMoment(text(stepKey(kind, step)), minute);
      if (moment !== null) known.set(step.anchor, moment);
    }
    return known;
  };
  const choices: FlowChoices = {
    track: text("track") || null,
    cases: new Set(
      data
        .getAll("case")
        .map(String)
        .filter((when) => when !== ""),
    ),
    branches: new Map(flow.steps.map((step) => [step.anchor, text(stepKey("go", step))] as const)),
    started: moments("at", opens),
    done: moments("done", closes),
  };
  try {
    const schedule = scheduleFlow(flow, start, choices, { officeHours });
    status.textContent = summarize(schedule);
    return schedule;
  } catch (error) {
    status.textContent = explainFailure(error);
    return null;
  }
}

function buildTableFor({ root, flow, officeHours, productId }: Section, schedule: FlowSchedule): HTMLElement {
  const flows = new Map(
    (root.dataset["flows"] ?? "").split(" ").map((entry) => entry.split("=") as [string, string]),
  );
  return buildTable(flow, schedule, {
    officeHours,
    onDownload: (step) =>
      downloadIcs(
        `${flow.title}-${step.step.name}-${step.due?.due ?? ""}`,
        productId,
        buildEvents(flow, schedule, [step]),
      ),
    flowAddress: (id, from) => {
      const address = flows.get(id);
      return address === undefined ? null : `${address}?from=${from}#deadlines`;
    },
  });
}

function buildActions({ flow, productId, root }: Section, schedule: FlowSchedule): HTMLElement {
  const all = element("button", { type: "button" }, "全部放进日历（.ics）");
  all.addEventListener("click", () =>
    downloadIcs(
      `${flow.title}-${schedule.start.date}`,
      productId,
      buildEvents(flow, schedule, schedule.steps),
    ),
  );
  const copy = element("button", { type: "button" }, "复制这次推算的链接");
  copy.addEventListener("click", () => {
    const status = root.querySelector<HTMLElement>("[data-copy-line]");
    void copyText(location.href).then((copied) => {
      if (status) status.textContent = copied ? "链接已复制。" : "没有复制成，请从地址栏复制。";
    });
  });
  return element(
    "p",
    { class: "actions no-print" },
    all,
    copy,
    element("span", { role: "status", "data-copy-line": true }),
  );
}

/** Every field of the form that holds something, in the address; other parameters stay. */
function keepInAddress(form: HTMLFormElement, reckoned: boolean): void {
  const url = new URL(location.href);
  const given = Array.from(url.searchParams.keys());
  for (const key of given) if (isOwnKey(key)) url.searchParams.delete(key);
  if (reckoned) {
    for (const [key, value] of new FormData(form)) {
      const text = typeof value === "string" ? value : "";
      if (text !== "") url.searchParams.append(key, text);
    }
    url.hash = "deadlines";
  }
  history.replaceState(null, "", url);
}

function isOwnKey(key: string): boolean {
  return /^(?:from|time|track|case|(?:go|at|done)-.+)$/.test(key);
}

/** Fills the form from a shared address. What the flow does not know any more is left out. */
function restore(
  form: HTMLFormElement,
  track: HTMLSelectElement | null,
  query: URLSearchParams,
  buildForTrack: () => void,
): void {
  const wanted = query.get("track");
  if (track && wanted !== null && [...track.options].some(({ value }) => value === wanted)) {
    track.value = wanted;
    buildForTrack();
  }
  for (const key of new Set(query.keys())) {
    if (!isOwnKey(key) || key === "track" || key === "case") continue;
    setField(form, key, query.get(key) ?? "");
  }
  const cases = query.getAll("case");
  for (const select of form.querySelectorAll<HTMLSelectElement>("select[name=case]")) {
    const chosen = [...select.options].find(({ value }) => value !== "" && cases.includes(value));
    if (chosen) select.value = chosen.value;
  }
  const known = form.querySelector<HTMLDetailsElement>("details");
  const filled = [...form.querySelectorAll<HTMLInputElement>("[data-known] input")].some(
    ({ value }) => value !== "",
  );
  if (known && filled) known.open = true;
}

function setField(form: HTMLFormElement, name: string, value: CivilDate | string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement) {
    // A day where a time is wanted too opens with the office.
    const dayOnly = control.type === "datetime-local" && /^\d{4}-\d\d-\d\d$/.test(value);
    control.value = dayOnly ? `${value}T${(form.dataset["opens"] ?? "0:00").padStart(5, "0")}` : value;
  }
  if (control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value))
    control.value = value;
}
