import { createHash } from "node:crypto";
import path from "node:path";
import { buildSync } from "esbuild";
import { packAnnouncedDays } from "../calendar/index.ts";

/** Oldest engines that get working scripts and styles: Chromium 108 of office machines, Firefox ESR, Safari 16. */
const target = ["chrome108", "firefox115", "safari16"];

/** What is bundled, by the name that layouts use. Scripts are classic scripts: `file://` refuses modules. */
const entries = {
  early: "src/scripts/early.ts",
  site: "src/scripts/site.ts",
  reading: "src/scripts/reading/panel.ts",
  search: "src/scripts/search/search-page.ts",
  lost: "src/scripts/lost-page.ts",
  form: "src/scripts/form/form-page.ts",
  offline: "src/scripts/offline/offline-page.ts",
  deadlines: "src/scripts/deadlines/deadlines-page.ts",
  approvals: "src/scripts/approvals/approvals-page.ts",
  style: "src/styles/site.css",
} as const;

export type AssetName = keyof typeof entries;

export interface Asset {
  /** Path from the site's root, with a hash of the content: `/assets/site.1f3a9c2b.js`. */
  readonly path: string;
  readonly contents: string;
  readonly type: "text/javascript" | "text/css";
}

let built: Readonly<Record<AssetName, Asset>> | null = null;

/**
 * Bundled scripts and style sheet of the site. Built once per process; in dev on every call, so that a
 * saved file shows at the next load.
 */
export function getAssets(): Readonly<Record<AssetName, Asset>> {
  if (built && import.meta.env.PROD) return built;
  const root = process.cwd();
  const names = Object.keys(entries) as AssetName[];
  built = Object.fromEntries(names.map((name) => [name, bundle(name, root)])) as Record<AssetName, Asset>;
  return built;
}

function bundle(name: AssetName, root: string): Asset {
  const isStyle = entries[name].endsWith(".css");
  const result = buildSync({
    absWorkingDir: root,
    entryPoints: [path.join(root, entries[name])],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target,
    charset: "utf8",
    legalComments: "none",
    // src/calendar/announced-days.ts: the holidays as a short text, in the place of the library's list.
    define: { packedAnnouncedDays: JSON.stringify(packAnnouncedDays()) },
  });
  const contents = result.outputFiles[0]?.text ?? "";
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  return {
    path: `/assets/${name}.${hash}.${isStyle ? "css" : "js"}`,
    contents,
    type: isStyle ? "text/css" : "text/javascript",
  };
}
