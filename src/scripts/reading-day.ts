import { formatCivilDate, parseCivilDate, type CivilDate } from "../calendar/civil-date.ts";
import { chosenDay, today } from "./reader-date.ts";
import { statusAt } from "./status.ts";

/**
 * 某日适用: one control in the header, and `?on=2021-06-01` in any address, turn the site to a day. The bar says so
 * on every page until the reader goes back to today, and links carry the day along.
 */
export function setUpReadingDay(): void {
  const control = document.querySelector<HTMLFormElement>("[data-reading-day]");
  const chosen = chosenDay();
  if (control) {
    control.hidden = false;
    const field = control.querySelector<HTMLInputElement>("input[name=on]");
    if (field && chosen !== null && chosen !== "invalid") field.value = chosen;
    control.addEventListener("submit", (event) => {
      event.preventDefault();
      turnTo(parseCivilDate(field?.value ?? ""));
    });
  }
  if (chosen === null) return;
  const bar = document.querySelector<HTMLElement>("[data-day-bar]");
  if (!bar) return;
  bar.hidden = false;
  const text = bar.querySelector<HTMLElement>("[data-day-text]");
  const back = bar.querySelector<HTMLAnchorElement>("a");
  if (back) back.href = addressOn(null);
  if (!text) return;
  if (chosen === "invalid") {
    text.textContent = "网址里的日期认不出来，请写成 2021-06-01 这样；下面是今天适用的文本。";
    return;
  }
  tellReadingDay();
  carryDay(chosen);
  explainTextOf(chosen);
}

/** Says in the bar which day is read, and of a regulation's page which text that is; again when the text changes. */
export function tellReadingDay(): void {
  const chosen = chosenDay();
  const text = document.querySelector<HTMLElement>("[data-day-text]");
  if (!text || chosen === null || chosen === "invalid") return;
  const day = formatCivilDate(chosen);
  const relation = chosen < today() ? "当时" : "届时";
  const label = document.querySelector<HTMLElement>(".regulation .status[data-effective]");
  const name = nameShownText();
  if (!label || name === null) {
    // Lists of regulations follow the day; flows, forms and the like are written for the regulations of the edition.
    const follows = document.querySelector("[data-catalogue-filters], [data-search-results]") !== null;
    const edition = parseCivilDate(document.body.dataset["edition"] ?? "") ?? today();
    text.textContent = follows
      ? `您在看 ${day}${relation}适用的文本，不是今天的。`
      : `您选的是 ${day}。这一页按${formatCivilDate(edition)}的制度编写，从这里打开的制度是您选的那天适用的文本。`;
  } else if (statusAt(label, chosen) !== "in-force") {
    // A dated address names its own text, whatever day is chosen.
    text.textContent = `您选的是 ${day}，这里是${name}，不是那天适用的文本。`;
  } else {
    const isToday = statusAt(label, today()) === "in-force";
    text.textContent = `您在看 ${day}${relation}适用的文本：${name}，${isToday ? "今天适用的也是它" : "不是今天的"}。`;
  }
}

/** 《差旅费管理细则》（景人办发〔2019〕6号）, from what copying a citation would copy. */
function nameShownText(): string | null {
  const cited = document.querySelector<HTMLElement>(".regulation .article[data-citation]")?.dataset[
    "citation"
  ];
  return /^《[^》]*》（[^）]*）/.exec(cited ?? "")?.[0] ?? null;
}

function turnTo(day: CivilDate | null): void {
  location.href = addressOn(day === today() ? null : day);
}

function addressOn(day: CivilDate | null): string {
  const url = new URL(location.href);
  if (day === null) url.searchParams.delete("on");
  else url.searchParams.set("on", day);
  return url.href;
}

/** Links within the site keep the day; dated addresses name their own text and need none. */
function carryDay(day: CivilDate): void {
  const carry = (root: ParentNode): void => {
    for (const link of root.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      const written = link.getAttribute("href") ?? "";
      if (written.startsWith("#") || /^[a-z]+:/i.test(written) || /[?&]on=/.test(written)) continue;
      if (link.closest("[data-day-bar]") || /\.[a-z]+$/i.test(written.split(/[?#]/)[0] ?? "")) continue;
      const [address = "", fragment] = written.split("#");
      const joined = `${address}${address.includes("?") ? "&" : "?"}on=${day}`;
      link.setAttribute("href", fragment === undefined ? joined : `${joined}#${fragment}`);
    }
    for (const form of root.querySelectorAll<HTMLFormElement>("form[role=search]")) {
      if (form.querySelector("input[name=on]")) continue;
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "on";
      field.value = day;
      form.append(field);
    }
  };
  carry(document);
  new MutationObserver((records) => {
    for (const record of records) if (record.target instanceof Element) carry(record.target);
  }).observe(document.body, { childList: true, subtree: true });
}

/**
 * On a regulation's own page: the text of that day, which may be an older one with an address of its own; before the
 * first text, what applied instead.
 */
function explainTextOf(day: CivilDate): void {
  const shown = document.querySelector<HTMLElement>("[data-current-text]");
  if (!shown) return;
  const entries = [...document.querySelectorAll<HTMLElement>(".timeline li[data-key]")]
    .map((entry) => ({ key: entry.dataset["key"] ?? "", link: entry.querySelector<HTMLAnchorElement>("a") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const wanted = entries.findLast(({ key }) => key <= day);
  const held = [
    shown.dataset["key"],
    ...[...document.querySelectorAll<HTMLElement>("template[data-waiting-text]")].map(
      ({ dataset }) => dataset["key"],
    ),
  ];
  if (wanted && !held.includes(wanted.key) && wanted.link) {
    const url = new URL(wanted.link.href, location.href);
    url.searchParams.set("on", day);
    url.hash = location.hash;
    location.replace(url.href);
    return;
  }
  if (wanted) return;
  const bar = document.querySelector<HTMLElement>("[data-day-bar]");
  const note = document.createElement("p");
  const predecessor = document.querySelector<HTMLAnchorElement>("[data-predecessors] a");
  if (predecessor) {
    note.append("这件制度那时还没有制定，当时适用的是");
    note.append(predecessor.cloneNode(true), "。");
  } else {
    note.append("这件制度那时还没有制定，手册里也没有它之前的规定。下面是它的首个文本以后的内容。");
  }
  bar?.append(note);
}
