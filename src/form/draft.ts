/** What was typed into one field: text, chosen options, or the lines of a table by column heads. */
export type DraftValue = string | readonly string[] | readonly Readonly<Record<string, string>>[];

/** What was typed into a form, by the fields' keys. */
export type Draft = Readonly<Record<string, DraftValue>>;

/** Where drafts of one form are kept: by owner, form and edition, as a new edition may have other fields. */
export function nameDraft(owner: string, form: string, edition: string): string {
  return `${nameDrafts(owner, form)}${edition}`;
}

/** What the names of all editions' drafts of a form begin with. */
export function nameDrafts(owner: string, form: string): string {
  return `form.${owner}.${form}@`;
}

/** Draft as text for the browser's store; null when nothing was typed, so that nothing needs to be kept. */
export function writeDraft(draft: Draft): string | null {
  const filled = Object.entries(draft).filter(([, value]) => !isEmpty(value));
  return filled.length === 0 ? null : JSON.stringify(Object.fromEntries(filled));
}

/** The stored text as a draft; null when it is none. Parts that are none are left out. */
export function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== "object" || found === null || Array.isArray(found)) return null;
  const values = Object.entries(found).flatMap(([key, value]) => {
    const read = readValue(value);
    return read === null ? [] : [[key, read] as const];
  });
  return values.length === 0 ? null : Object.fromEntries(values);
}

function readValue(value: unknown): DraftValue | null {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return null;
  if (value.every((entry) => typeof entry === "string")) return value;
  const lines = value.map(readLine);
  return lines.every((line) => line !== null) ? lines : null;
}

function readLine(value: unknown): Readonly<Record<string, string>> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.values(value).every((cell) => typeof cell === "string")
    ? (value as Readonly<Record<string, string>>)
    : null;
}

function isEmpty(value: DraftValue): boolean {
  if (typeof value === "string") return value.trim() === "";
  return value.every((entry) =>
    typeof entry === "string" ? entry === "" : Object.values(entry).every((cell) => cell.trim() === ""),
  );
}
