import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../../bin/run-tool.ts";
import { serveFolder } from "../../bin/serve-folder.ts";

/** What `default-src 'self'` would refuse must not be needed; WebAssembly is Pagefind's. */
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** Serves the built sites for all browser tests; returns how to stop. */
export default async function setUp(): Promise<() => void> {
  const handbook = path.join(root, process.env["HANDBOOK_DIST"] ?? "dist");
  const officeB = path.join(root, "reports/office-b");
  for (const folder of [handbook, officeB]) {
    if (!existsSync(path.join(folder, "index.html"))) throw new Error(`${folder} is not built; run npm test`);
  }
  const headers = { "Content-Security-Policy": policy };
  const served = await Promise.all([
    serveFolder(handbook, { headers }),
    serveFolder(handbook, { base: "/handbook/", headers }),
    serveFolder(officeB, { headers }),
  ]);
  const names = ["HANDBOOK_URL", "HANDBOOK_SUBPATH_URL", "OFFICE_B_URL"];
  for (const [index, { address }] of served.entries()) process.env[names[index] ?? ""] = address;
  process.env["HANDBOOK_FOLDER"] = handbook;
  return () => {
    for (const { server } of served) server.close();
  };
}
