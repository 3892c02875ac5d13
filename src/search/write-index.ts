import type { Library } from "../library/index.ts";
export async function writeSearchIndex(library: Library, _output: string): Promise<number> {
  return library.regulations.size;
}
