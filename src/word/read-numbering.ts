import { findElements, readAttribute, scanXml, type Element } from "./scan-xml.ts";

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  /** ST_NumberFormat: `chineseCountingThousand`, `bullet`. */
  readonly format: string;
  /** `第%1条`. */
  readonly text: string;
  /** The level (1-based) whose step makes it count anew; 0: none, articles count on through chapters; null: any upper one. */
  readonly restart: number | null;
}

/** A list instance: its levels, and the list with which it shares its counters. */
export interface ListInstance {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels whose counting this instance begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** `numbering.xml` → lists by `w:numId`. */
export function readNumbering(xml: string): Map<string, ListInstance> {
  const tags = scanXml(xml);
  const abstracts = new Map<
    string,
    { levels: Map<number, ListLevel>; link: string | null; style: string | null }
  >();
  for (const element of findElements(tags, "w:abstractNum")) {
    const link = element.inside.find(({ name }) => name === "w:numStyleLink");
    const style = element.inside.find(({ name }) => name === "w:styleLink");
    abstracts.set(readAttribute(element.tag, "w:abstractNumId") ?? "", {
      levels: readLevels(element),
      link: link ? readAttribute(link, "w:val") : null,
      style: style ? readAttribute(style, "w:val") : null,
    });
  }
  const instances = new Map<string, ListInstance>();
  for (const element of findElements(tags, "w:num")) {
    const reference = element.inside.find(({ name }) => name === "w:abstractNumId");
    const id = (reference && readAttribute(reference, "w:val")) ?? "";
    const named = abstracts.get(id);
    // A list that is kept in a style: its levels stand in the other definition of that style.
    const source = named?.link ? [...abstracts.values()].find(({ style }) => style === named.link) : named;
    const levels = new Map(source?.levels);
    const restarts = new Map<number, number>();
    for (const override of findElements(element.inside, "w:lvlOverride")) {
      const level = Number(readAttribute(override.tag, "w:ilvl") ?? 0);
      const start = override.inside.find(({ name }) => name === "w:startOverride");
      if (start) restarts.set(level, Number(readAttribute(start, "w:val") ?? 1));
      for (const [key, value] of readLevels(override)) levels.set(key, value);
    }
    instances.set(readAttribute(element.tag, "w:numId") ?? "", { abstract: id, levels, restarts });
  }
  return instances;
}

function readLevels(element: Element): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const level of findElements(element.inside, "w:lvl")) {
    const value = (name: string): string | null => {
      const found = level.inside.find((tag) => tag.name === name);
      return found ? readAttribute(found, "w:val") : null;
    };
    levels.set(Number(readAttribute(level.tag, "w:ilvl") ?? 0), {
      start: Number(value("w:start") ?? 1),
      format: value("w:numFmt") ?? "decimal",
      text: value("w:lvlText") ?? "",
      restart: value("w:lvlRestart") === null ? null : Number(value("w:lvlRestart")),
    });
  }
  return levels;
}

/** The list and level that a paragraph has by its style: `styles.xml` → by style identifier. */
export function readStyleLists(xml: string): Map<string, { numId: string; level: number }> {
  const own = new Map<string, { numId: string | null; level: number | null; basedOn: string | null }>();
  for (const element of findElements(scanXml(xml), "w:style")) {
    const value = (name: string): string | null => {
      const found = element.inside.find((tag) => tag.name === name);
      return found ? readAttribute(found, "w:val") : null;
    };
    const level = value("w:ilvl");
    own.set(readAttribute(element.tag, "w:styleId") ?? "", {
      numId: value("w:numId"),
      level: level === null ? null : Number(level),
      basedOn: value("w:basedOn"),
    });
  }
  const lists = new Map<string, { numId: string; level: number }>();
  for (const id of own.keys()) {
    let numId: string | null = null;
    let level: number | null = null;
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = own.get(at)?.basedOn ?? null) {
      seen.add(at);
      numId ??= own.get(at)?.numId ?? null;
      level ??= own.get(at)?.level ?? null;
    }
    if (numId !== null) lists.set(id, { numId, level: level ?? 0 });
  }
  return lists;
}
