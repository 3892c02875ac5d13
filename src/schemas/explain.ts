import type { z } from "zod";
import { findNearest, type Message } from "../diagnostics/index.ts";
import type { PathSegment, YamlSource } from "../source/types.ts";

/** One Zod issue → a message that an editor understands, placed in the file. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType, source: YamlSource): Message[] {
  const path = issue.path.filter((segment): segment is PathSegment => typeof segment !== "symbol");
  const label = labelAt(schema, path);
  const field = label ? `“${label}”` : "这里";
  const actual = valueAt(source.value, path);
  const place = source.locate(path);
  const base = { severity: "error", place } as const;
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schemaAt(schema, path));
    return issue.keys.map((key) => {
      const near = findNearest(key, known);
      return {
        ...base,
        ruleId: "unknown-field",
        place: source.locateKey(path, key),
        reason: near ? `没有“${key}”这个字段，是否指“${near}”？` : `没有“${key}”这个字段`,
        actual: key,
        expected: known,
        note: "改正字段名，或删去这一行",
      };
    });
  }
  if (actual === undefined) {
    const name = String(path.at(-1) ?? "");
    return [
      {
        ...base,
        ruleId: "missing-field",
        reason: `缺少${field}（${name}）`,
        note: `补上一行“${name}: …”`,
      },
    ];
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const near = typeof actual === "string" ? findNearest(actual, allowed) : null;
    const suggestion = near ? `，是否指“${near}”？` : "";
    return [
      {
        ...base,
        ruleId: "value-not-allowed",
        reason: `${field}不能是“${show(actual)}”${suggestion}`,
        actual: show(actual),
        expected: allowed,
      },
    ];
  }
  if (issue.code === "invalid_type") {
    const wanted = { array: "一个清单（每行以“- ”开头）", object: "一组“字段: 值”", string: "一个值" }[
      String(issue.expected)
    ];
    return [
      {
        ...base,
        ruleId: "wrong-shape",
        reason: `${field}应当是${wanted ?? "另一种形式"}`,
        actual: show(actual),
      },
    ];
  }
  return [
    {
      ...base,
      ruleId: "bad-value",
      reason: `${field}${describeFault(actual)}：${issue.message}`,
      actual: show(actual),
    },
  ];
}

function describeFault(actual: unknown): string {
  if (actual === "" || (Array.isArray(actual) && actual.length === 0)) return "没有写";
  return typeof actual === "string" ? `写成了“${show(actual)}”` : "不对";
}

function show(value: unknown): string {
  if (typeof value === "string") return value.length > 40 ? `${value.slice(0, 40)}……` : value;
  return Array.isArray(value) ? "一个清单" : "一组字段";
}

function valueAt(value: unknown, path: readonly PathSegment[]): unknown {
  let current = value;
  for (const segment of path) {
    if (current === null || typeof current !== "object") return undefined;
    current = (current as Record<PathSegment, unknown>)[segment];
  }
  return current;
}

interface LooseDef {
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  items?: readonly z.ZodType[];
  shape?: Readonly<Record<string, z.ZodType>>;
}

const defOf = (schema: z.ZodType): LooseDef => schema._zod.def as unknown as LooseDef;

/** Through optional, default and transform wrappers to the schema that has shape or elements. */
function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema;
  for (;;) {
    const def = defOf(current);
    const inner = def.innerType ?? def.in;
    if (!inner) return current;
    current = inner;
  }
}

function schemaAt(schema: z.ZodType, path: readonly PathSegment[]): z.ZodType | null {
  let current: z.ZodType | undefined = schema;
  for (const segment of path) {
    if (!current) return null;
    const def = defOf(unwrap(current));
    current = typeof segment === "number" ? (def.element ?? def.items?.[segment]) : def.shape?.[segment];
  }
  return current ?? null;
}

/** The Chinese label of the nearest labelled field on `path`. */
export function labelAt(schema: z.ZodType, path: readonly PathSegment[]): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    let current: z.ZodType | null = schemaAt(schema, path.slice(0, length));
    while (current) {
      const title = current.meta()?.title;
      if (title) return title;
      const def: LooseDef = defOf(current);
      // A list without a name of its own goes by that of its elements.
      current = def.innerType ?? def.in ?? def.element ?? null;
    }
  }
  return null;
}

function knownKeys(schema: z.ZodType | null): string[] {
  if (!schema) return [];
  return Object.keys(defOf(unwrap(schema)).shape ?? {});
}
