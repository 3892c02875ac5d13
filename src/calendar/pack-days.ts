import { addDays, type CivilDate } from "./civil-date.ts";

/**
 * Writes days with their names as runs: `春节 20260215+9` is nine days from 15 February. Runs of one name stand
 * together: `春节 20260215+9 20250128+8;元旦 20260101+3`.
 * @param days day → description of the library (`Spring Festival,春节,4`) or plain name
 */
export function packDays(days: Readonly<Record<string, string>>): string {
  const runs = new Map<string, { first: CivilDate; last: CivilDate; length: number }[]>();
  for (const date of Object.keys(days).sort() as CivilDate[]) {
    const name = nameOf(days[date] ?? "");
    const known = runs.get(name) ?? [];
    const run = known.at(-1);
    if (run && addDays(run.last, 1) === date) {
      run.last = date;
      run.length += 1;
    } else known.push({ first: date, last: date, length: 1 });
    runs.set(name, known);
  }
  return [...runs]
    .map(([name, list]) => {
      const written = list.map(
        ({ first, length }) => first.replaceAll("-", "") + (length > 1 ? `+${length}` : ""),
      );
      return `${name} ${written.join(" ")}`;
    })
    .join(";");
}

/** Reads what `packDays` wrote: day → name. */
export function unpackDays(text: string): Record<string, string> {
  const days: Record<string, string> = {};
  for (const group of text === "" ? [] : text.split(";")) {
    const [name = "", ...runs] = group.split(" ");
    for (const run of runs) {
      const [first = "", length = "1"] = run.split("+");
      const start = `${first.slice(0, 4)}-${first.slice(4, 6)}-${first.slice(6)}` as CivilDate;
      for (let day = 0; day < Number(length); day += 1) days[addDays(start, day)] = name;
    }
  }
  return days;
}

/** `春节` of `Spring Festival,春节,4`. */
export function nameOf(description: string): string {
  return description.split(",")[1] ?? description;
}
