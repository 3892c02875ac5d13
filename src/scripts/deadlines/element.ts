type Child = Node | string | null | false;

/** Attributes of an element; `true` sets an empty one, `false` and null leave it out. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes an element with attributes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return made;
}

/** A control with its label above it. */
export function labelled(label: string, control: HTMLElement, hint: string | null = null): HTMLLabelElement {
  return element("label", {}, label, control, hint !== null && element("small", {}, hint));
}

/** A list of options; the first one is what holds when nothing is chosen. */
export function chooser(
  attributes: Attributes,
  options: readonly { readonly value: string; readonly text: string }[],
): HTMLSelectElement {
  return element(
    "select",
    attributes,
    ...options.map(({ value, text }) => element("option", { value }, text)),
  );
}
