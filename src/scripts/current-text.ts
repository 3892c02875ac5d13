import type { CivilDate } from "../calendar/civil-date.ts";

/**
 * A regulation's page holds every text that can be in force from the edition date on; the one of the
 * reading day is shown, the others wait in templates, so that each id stands once in the document.
 *
 * @returns the element of the shown text when another one was put in its place, else null
 */
export function showTextOf(on: CivilDate): HTMLElement | null {
  const shown = document.querySelector<HTMLElement>("[data-current-text]");
  if (!shown) return null;
  const waiting = [...document.querySelectorAll<HTMLTemplateElement>("template[data-waiting-text]")];
  const keys = [
    shown.dataset["key"] ?? "",
    ...waiting.map((template) => template.dataset["key"] ?? ""),
  ].sort();
  const wanted = keys.findLast((key) => key <= on) ?? keys[0];
  if (wanted === undefined || wanted === shown.dataset["key"]) return null;
  const template = waiting.find(({ dataset }) => dataset["key"] === wanted);
  if (!template) return null;
  const kept = document.createElement("template");
  kept.dataset["waitingText"] = "";
  kept.dataset["key"] = shown.dataset["key"] ?? "";
  const next = document.createElement("div");
  next.dataset["currentText"] = "";
  next.dataset["key"] = wanted;
  next.append(template.content.cloneNode(true));
  template.replaceWith(kept);
  kept.content.append(...shown.childNodes);
  shown.replaceWith(next);
  return next;
}
