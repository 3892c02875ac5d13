/**
 * Opens and closes what lies over the page: Escape and a click elsewhere close it, and the focus goes back to where
 * it was opened.
 */
export function setUpOverlays(): void {
  const openOnes = (): NodeListOf<HTMLDetailsElement> =>
    document.querySelectorAll<HTMLDetailsElement>("details[data-overlay][open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    for (const details of openOnes()) {
      details.open = false;
      details.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const details of openOnes())
      if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
  });
}

/** The panel of 阅读设置 comes with its own script at the first opening; a script element works from `file://`, too. */
export function setUpReadingSettings(): void {
  const control = document.querySelector<HTMLDetailsElement>("[data-reading-settings]");
  if (!control) return;
  const load = (): void => {
    const script = document.createElement("script");
    script.src = control.dataset["readingSettings"] ?? "";
    document.head.append(script);
  };
  control.addEventListener("toggle", load, { once: true });
}
