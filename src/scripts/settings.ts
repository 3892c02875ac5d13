const prefix = "zhangju.";

/** A stored choice of the reader; null when there is none or the browser keeps nothing. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    // A private window or a blocked store must not break the page.
    return null;
  }
}

/** Keeps a choice where the browser allows it; null forgets it. */
export function writeSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // Nothing to do: the choice lasts for this page.
  }
}
