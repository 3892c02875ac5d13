import { readSetting, writeSetting } from "../settings.ts";

const key = "recent-searches";
const most = 8;

function read(): string[] {
  try {
    const stored: unknown = JSON.parse(readSetting(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter((entry) => typeof entry === "string") : [];
  } catch {
    return [];
  }
}

/** Remembers a search in this browser only, the newest first; one that merely goes on from another takes its place. */
export function rememberSearch(query: string): void {
  const written = query.trim();
  if (written.length < 2) return;
  const others = read().filter((other) => !written.startsWith(other) && other !== written);
  writeSetting(key, JSON.stringify([written, ...others].slice(0, most)));
}

/** Shows recent searches as buttons, and one to forget them. */
export function showRecent(section: HTMLElement, search: (query: string) => void): void {
  const recent = read();
  section.hidden = recent.length === 0;
  const list = section.querySelector("[data-recent-list]");
  list?.replaceChildren(
    ...recent.map((query) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "chip";
      button.textContent = query;
      button.addEventListener("click", () => search(query));
      return button;
    }),
  );
}

/** Forgets them. */
export function forgetSearches(): void {
  writeSetting(key, null);
}
