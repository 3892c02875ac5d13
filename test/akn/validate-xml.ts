import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { hasXmllint, xmllintMissing } from "../../bin/install-browser.ts";

/** The standard's schema next to the project; it is no part of it. */
const schema = path.resolve(import.meta.dirname, "../../../shared/corpus/akn/akomantoso30-lenient.xsd");

/**
 * Checks documents with xmllint against the schema of Akoma Ntoso 3.0. Where the schema is not there, one line
 * says so, and they are checked for being well-formed only.
 *
 * @param documents XML by a name for messages
 * @returns what xmllint finds; empty when all is right
 */
export function validateXml(documents: ReadonlyMap<string, string>): string[] {
  if (!hasXmllint()) return [xmllintMissing];
  const hasSchema = existsSync(schema);
  if (!hasSchema)
    console.log("akn: the schema is not there, documents are only checked for being well-formed");
  const folder = mkdtempSync(path.join(os.tmpdir(), "akn-"));
  try {
    const files = [...documents].map(([name, xml]) => {
      const file = path.join(folder, `${name.replace(/[^\w.-]/g, "_")}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    const schemaFlags = hasSchema ? ["--schema", schema] : [];
    const run = spawnSync("xmllint", ["--noout", "--nonet", ...schemaFlags, ...files], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    const faults = run.stderr
      .split("\n")
      .filter((line) => line !== "" && !line.endsWith(" validates"))
      .map((line) => line.replaceAll(`${folder}/`, ""));
    return run.status === 0 ? faults.slice(0, 0) : [...faults.slice(0, 40), `xmllint: ${run.status}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
