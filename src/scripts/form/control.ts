import type { DraftValue } from "../../form/draft.ts";

/** One field on screen: what is typed, what stands on paper, and what happens when it changes. */
export interface Control {
  readonly key: string;
  read(): DraftValue;
  /** Shows a value, or nothing for null, without reporting a change. */
  write(value: DraftValue | null): void;
}

/** Makes an element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A text area as high as its text. */
export function grow(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight + 2}px`;
}
