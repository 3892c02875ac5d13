/**
 * The panel of 阅读设置. Loaded when it is first opened: most readers set it once or never, and no page has to carry
 * it. Without scripts the pages follow the system alone, and the control is not shown.
 */
import { writeSetting } from "../settings.ts";
import { applyReadingChoices, chosenOption, readingChoices } from "./choices.ts";

const root = document.documentElement;
const control = document.querySelector<HTMLElement>("[data-reading-settings]");

/** What was set for this page counts even where the browser stores nothing. */
function choose(name: string, option: string, ordinary: string): void {
  writeSetting(name, option === ordinary ? null : option);
  if (option === ordinary) delete root.dataset[name];
  else root.dataset[name] = option;
}

function buildFieldset(choice: (typeof readingChoices)[number]): HTMLFieldSetElement {
  const fieldset = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = choice.legend;
  const options = document.createElement("div");
  fieldset.append(legend, options);
  const ordinary = choice.options[0][0];
  const chosen = root.dataset[choice.name] ?? chosenOption(choice);
  for (const [option, words] of choice.options) {
    const label = document.createElement("label");
    const radio = document.createElement("input");
    radio.type = "radio";
    radio.name = `reading-${choice.name}`;
    radio.value = option;
    radio.checked = option === chosen;
    radio.addEventListener("change", () => choose(choice.name, option, ordinary));
    label.append(radio, words);
    options.append(label);
  }
  return fieldset;
}

function fill(panel: HTMLElement): void {
  const reset = document.createElement("button");
  reset.type = "button";
  reset.textContent = "恢复原样";
  reset.addEventListener("click", () => {
    for (const { name, options } of readingChoices) choose(name, options[0][0], options[0][0]);
    for (const radio of panel.querySelectorAll<HTMLInputElement>("input"))
      radio.checked = readingChoices.some(
        ({ name, options }) => radio.name === `reading-${name}` && radio.value === options[0][0],
      );
  });
  const note = document.createElement("p");
  note.textContent = "大字模式：正文 24 像素，按钮高 60 像素。这些只存在这台机器的浏览器里，不影响打印。";
  panel.replaceChildren(...readingChoices.map(buildFieldset), reset, note);
}

if (control) {
  const panel = document.createElement("div");
  panel.className = "reading-panel";
  fill(panel);
  control.append(panel);
  // Another window of the handbook was set differently.
  window.addEventListener("storage", () => {
    applyReadingChoices(root);
    fill(panel);
  });
}
