/**
 * What stands on each printed sheet: which text it is, whether it applies and by which edition, where it comes from.
 * Page margins take their words from the root element, so a script writes them there when printing begins.
 */
export function setUpSheetLines(): void {
  const root = document.documentElement;
  const write = (): void => {
    const heading = document.querySelector("h1")?.textContent.trim() ?? "";
    const number = document.querySelector<HTMLElement>(".regulation")?.dataset["version"];
    const status = document.querySelector(".regulation .status")?.textContent.trim();
    const edition = document.body.dataset["edition"] ?? "";
    const address = document.querySelector("[data-page-address]")?.textContent.trim() ?? "";
    const state = [status && number ? `${number}起施行的文本，${status}` : "", `手册 ${edition} 版`];
    setText(root, "--sheet-title", heading);
    setText(root, "--sheet-state", state.filter(Boolean).join(" · "));
    setText(root, "--sheet-address", address);
  };
  write();
  window.addEventListener("beforeprint", write);
}

/** As a CSS string: quotes, backslashes and line ends in the words must not end it. */
function setText(root: HTMLElement, property: string, text: string): void {
  const quoted = text.replace(/\s+/g, " ").replace(/["\\]/g, (character) => `\\${character}`);
  root.style.setProperty(property, `"${quoted}"`);
}
