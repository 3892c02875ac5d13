import { z } from "zod";
import { contentKinds, type ContentKind } from "./kinds.ts";

/** The part of JSON Schema that the schemas of content files are made of. */
interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  pattern?: string;
  format?: string;
  [keyword: string]: unknown;
}

/**
 * JSON Schema of a kind of content file, for editors that check YAML while it is typed. Draft 7, which their YAML
 * tools know.
 *
 * Our reader takes every scalar as the string that was written; such a tool hands over what YAML makes of it
 * (`24` a number, `true` a boolean, `null` nothing). So each string that can be written like that allows it.
 */
export function writeContentSchema(kind: ContentKind): object {
  const { schema, label, pattern } = contentKinds[kind];
  const written = z.toJSONSchema(schema, { target: "draft-7", io: "input" }) as JsonSchema;
  return {
    title: label,
    description: `内容文件夹里路径符合 ${pattern.source} 的文件`,
    ...allowScalars(written),
  };
}

function allowScalars(schema: JsonSchema): JsonSchema {
  const inside = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, allowInside(keyword, value)]),
  ) as JsonSchema;
  if (schema.type !== "string" || schema.format !== undefined) return inside;
  const values = schema.enum;
  if (values !== undefined) {
    const booleans = values.flatMap((value) =>
      value === "true" ? [true] : value === "false" ? [false] : [],
    );
    return booleans.length === 0
      ? inside
      : { ...inside, type: ["string", "boolean"], enum: [...values, ...booleans] };
  }
  const others = scalarTypes(schema.pattern);
  return others.length === 0 ? inside : { ...inside, type: ["string", ...others] };
}

/** What YAML may make of a string that fits `pattern`. */
function scalarTypes(pattern: string | undefined): string[] {
  if (pattern === undefined) return ["number", "boolean"];
  const accepts = (text: string): boolean => new RegExp(pattern, "u").test(text);
  return [
    ...(accepts("2.5") ? ["number"] : accepts("24") ? ["integer"] : []),
    ...(accepts("true") ? ["boolean"] : []),
    ...(accepts("null") ? ["null"] : []),
  ];
}

/** `examples`, `default` and `enum` hold values, not schemas. */
function allowInside(keyword: string, value: unknown): unknown {
  if (["examples", "default", "enum", "const", "required"].includes(keyword)) return value;
  if (Array.isArray(value)) return value.map((entry) => (isSchema(entry) ? allowScalars(entry) : entry));
  if ((keyword === "properties" || keyword === "definitions") && isSchema(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, isSchema(entry) ? allowScalars(entry) : entry]),
    );
  }
  return isSchema(value) ? allowScalars(value) : value;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
