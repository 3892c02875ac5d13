import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { labelAt } from "../../src/schemas/explain.ts";
import { contentKinds, type ContentKind } from "../../src/schemas/index.ts";

interface LooseDef {
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  items?: readonly z.ZodType[];
  shape?: Readonly<Record<string, z.ZodType>>;
}

/** Paths of all fields without a Chinese label, however deep. */
function listUnlabelled(schema: z.ZodType, path: string): string[] {
  const def = schema._zod.def as unknown as LooseDef;
  const inner = def.innerType ?? def.in;
  if (inner) return listUnlabelled(inner, path);
  const own = Object.keys(def.shape ?? {}).filter(
    (key) => !/\p{Script=Han}/u.test(labelAt(schema, [key]) ?? ""),
  );
  return [
    ...own.map((key) => `${path}.${key}`),
    ...Object.entries(def.shape ?? {}).flatMap(([key, field]) => listUnlabelled(field, `${path}.${key}`)),
    ...(def.element ? listUnlabelled(def.element, `${path}[]`) : []),
    ...(def.items ?? []).flatMap((item) => listUnlabelled(item, `${path}[]`)),
  ];
}

describe("labels", () => {
  it.each(Object.keys(contentKinds) as ContentKind[])(
    "every field of %s has a Chinese name for messages",
    (kind) => {
      expect(listUnlabelled(contentKinds[kind].schema, kind)).toEqual([]);
    },
  );
});
