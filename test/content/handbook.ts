import path from "node:path";
import type { Message } from "../../src/diagnostics/index.ts";
import type { Library } from "../../src/library/index.ts";
import { loadHandbook } from "../../src/library/load.ts";

const root = path.resolve(import.meta.dirname, "../..");
let reading: ReturnType<typeof loadHandbook> | null = null;

/** Our own handbook, read once per test file. These tests go with the content; another office has its own. */
export async function readHandbook(): Promise<{ library: Library; messages: readonly Message[] }> {
  reading ??= loadHandbook(path.join(root, "src/content"), root);
  const { library, messages } = await reading;
  if (!library) throw new Error("src/content has no readable office.yaml");
  return { library, messages };
}
