/** 第十二条 · 共38条 over the text on narrow screens; opened, it shows the contents. */
export function followPlace(): void {
  const bar = document.querySelector<HTMLDetailsElement>("[data-place-bar]");
  const label = bar?.querySelector("[data-place]");
  if (!bar || !label || bar.dataset["placeBar"] === "on" || !("IntersectionObserver" in window)) return;
  bar.dataset["placeBar"] = "on";
  const articles = [
    ...document.querySelectorAll<HTMLElement>("[data-current-text] .article, .regulation .article"),
  ];
  const visible = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      const first = articles.find((article) => visible.has(article));
      const name = first?.querySelector(".article-label")?.textContent.trim();
      if (name) label.textContent = name;
    },
    // From below the bar to the middle of the screen.
    { rootMargin: "-72px 0px -50% 0px" },
  );
  for (const article of articles) observer.observe(article);
  bar.addEventListener("toggle", () => fillWithContents(bar), { once: true });
}

function fillWithContents(bar: HTMLElement): void {
  const contents = document.querySelector(".contents > .contents-list");
  if (!contents) return;
  const panel = document.createElement("nav");
  panel.className = "place-panel";
  panel.setAttribute("aria-label", "条文目录");
  panel.append(contents.cloneNode(true));
  panel.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) bar.removeAttribute("open");
  });
  bar.append(panel);
}

/**
 * How much the bars that stick to the top cover: what is jumped to or focused must not come to lie under them. Their
 * height depends on the width, the size of the letters and the words.
 */
export function measureBars(): void {
  const root = document.documentElement;
  const measure = (): void => {
    let covered = 0;
    for (const bar of document.querySelectorAll<HTMLElement>("[data-day-bar], .version-banner"))
      if (!bar.hidden && getComputedStyle(bar).position === "sticky") covered += bar.offsetHeight;
    root.style.setProperty("--bars", `${covered}px`);
  };
  measure();
  window.addEventListener("resize", measure);
  new MutationObserver(measure).observe(root, {
    attributes: true,
    attributeFilter: ["data-size", "data-mode"],
  });
}
