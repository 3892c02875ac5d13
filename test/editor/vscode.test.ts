import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { listEditorSchemas } from "../../bin/editor-schemas.ts";
import { formatMessage } from "../../src/diagnostics/index.ts";
import { classifyPath } from "../../src/schemas/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(path.join(root, name), "utf8");
const settings = JSON.parse(read(".vscode/settings.json")) as { "yaml.schemas": Record<string, string> };
const files = readdirSync(path.join(root, "src/content"), { recursive: true })
  .map((name) => String(name).split(path.sep).join("/"))
  .filter((name) => name.endsWith(".yaml"));

/** A pattern of VS Code as a regular expression; the settings use only `**` in front and `*` within a name. */
function toRegExp(glob: string): RegExp {
  const parts = glob
    .split(/(\*\*\/|\*)/)
    .map((part) => (part === "**/" ? "(?:.*/)?" : part === "*" ? "[^/]*" : part.replace(/[.\\+]/g, "\\$&")));
  return new RegExp(`^${parts.join("")}$`);
}

describe("the schemas beside the settings", () => {
  it("are those of the program; after a change of them: npx handbook schemas", () => {
    const written = new Map(
      readdirSync(path.join(root, ".vscode/schemas")).map((name) => [name, read(`.vscode/schemas/${name}`)]),
    );
    expect(written).toEqual(listEditorSchemas());
  });

  it("are there for every pattern of the settings", () => {
    for (const file of Object.keys(settings["yaml.schemas"])) expect(() => read(file)).not.toThrow();
  });
});

describe("every YAML file of our handbook", () => {
  const compiled = new Map<string, ValidateFunction>();
  const ajv = new Ajv({ strict: false, validateFormats: false });

  it("is met by exactly one pattern, that of its kind, and found right by the schema", () => {
    const faults: string[] = [];
    for (const file of files) {
      const met = Object.entries(settings["yaml.schemas"]).filter(([, glob]) =>
        toRegExp(glob).test(`src/content/${file}`),
      );
      const [schema = ""] = met[0] ?? [];
      const kind = classifyPath(file)?.kind ?? "";
      if (met.length !== 1 || path.basename(schema, ".json") !== kind)
        faults.push(`${file}: ${met.map(([name]) => name).join(" ")}`);
      if (schema === "") continue;
      const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(read(schema)) as object);
      compiled.set(schema, validate);
      if (!validate(parse(read(`src/content/${file}`))))
        faults.push(`${file}: ${ajv.errorsText(validate.errors)}`);
    }
    expect(faults).toEqual([]);
  });
});

it("the task finds file, line, column and words in what the check prints", () => {
  const { tasks } = JSON.parse(read(".vscode/tasks.json")) as {
    tasks: { problemMatcher: { severity: string; pattern: { regexp: string } }[] }[];
  };
  const matchers = tasks[0]?.problemMatcher ?? [];
  for (const severity of ["error", "warning"] as const) {
    const line = formatMessage({
      ruleId: "x",
      severity,
      reason: "日期应写成 2024-03-11 这样实有的一天",
      place: { file: "src/content/regulations/zd-23/2024-03-11.mdx", line: 3, column: 11 },
    }).split("\n")[0];
    const matcher = matchers.find((each) => each.severity === severity);
    const match = new RegExp(matcher?.pattern.regexp ?? "$^").exec(line ?? "");
    expect(match?.slice(1, 4)).toEqual(["src/content/regulations/zd-23/2024-03-11.mdx", "3", "11"]);
    expect(match?.at(-1)).toBe("日期应写成 2024-03-11 这样实有的一天");
  }
});

it("snippets are JSON and write no field that the schema does not know", () => {
  const snippets = JSON.parse(read(".vscode/handbook.code-snippets")) as Record<string, { body: string[] }>;
  const known = JSON.parse(read(".vscode/schemas/version.json")) as { properties: object };
  const fields = (snippets["制度文本的说明部分"]?.body ?? []).flatMap(
    (line) => /^(\w+):/.exec(line)?.[1] ?? [],
  );
  expect(fields.length).toBeGreaterThan(4);
  for (const field of fields) expect(Object.keys(known.properties)).toContain(field);
});
