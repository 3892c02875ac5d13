/** Marks in the contents list where the reader is. */
export function followReading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a[href^='#']")];
  if (links.length === 0 || !("IntersectionObserver" in window)) return;
  const byId = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const visible = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) visible.add(entry.target);
        else visible.delete(entry.target);
      }
      const first = [...byId.keys()].find((id) => [...visible].some((element) => element.id === id));
      if (first === undefined) return;
      for (const [id, link] of byId) {
        if (id === first) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    },
    { rootMargin: "-10% 0px -60% 0px" },
  );
  for (const id of byId.keys()) {
    const element = document.getElementById(id);
    if (element) observer.observe(element);
  }
}
