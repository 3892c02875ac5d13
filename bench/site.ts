import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Library } from "../src/library/index.ts";
import { classifyFile } from "../src/offline/index.ts";
import { listFormerAddresses } from "../src/site/offline-files.ts";
import { spreadOf } from "./measure.ts";
import { kilobytes, megabytes, printRatio, printSpread, type Row } from "./table.ts";

/** What a first visit to a page loads before anybody searches, in bytes after gzip. */
export interface PageWeight {
  readonly html: number;
  readonly styles: number;
  readonly scripts: number;
  readonly total: number;
  /** The words of the page alone. */
  readonly words: number;
}

const sizes = new Map<string, number>();

/** Size of a file after gzip, as a server sends it. */
function compressed(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(file)).byteLength;
  sizes.set(file, size);
  return size;
}

/** @param page folder of the page from the root: `regulations/` */
export function weighPage(dist: string, page: string): PageWeight {
  const folder = path.join(dist, page);
  const html = readFileSync(path.join(folder, "index.html"), "utf8");
  const sum = (pattern: RegExp): number =>
    [...html.matchAll(pattern)].reduce(
      (total, [, address = ""]) => total + compressed(path.join(folder, address)),
      0,
    );
  const styles = sum(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = sum(/<script[^>]* src="([^"]+)"/g);
  const own = compressed(path.join(folder, "index.html"));
  const [, main = ""] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const words = gzipSync(main.replace(/<[^>]+>/g, "")).byteLength;
  return { html: own, styles, scripts, total: own + styles + scripts, words };
}

/** Weights of home, of each type of page and of the pages named; sizes of the site and of what offline readers keep. */
export function benchSite(dist: string, library: Library, named: readonly string[]): Row[] {
  const home = weighPage(dist, "");
  const types = [
    ["制度页", [...library.regulations.values()].map(({ slug }) => `regulations/${slug}/`)],
    ["流程页", [...library.flows.values()].map(({ slug }) => `flows/${slug}/`)],
    ["表单页", [...library.forms.values()].map(({ slug }) => `forms/${slug}/`)],
  ] as const;
  return [
    describePage("首页", home),
    ...named.map((page) => describePage(page, weighPage(dist, page))),
    ...types.flatMap(([what, pages]): Row[] => {
      if (pages.length === 0) return [];
      const weights = pages.map((page) => weighPage(dist, page));
      const total = spreadOf(weights.map((weight) => weight.total));
      const words = spreadOf(weights.map((weight) => weight.words));
      return [
        {
          what: `${what}，全部`,
          value: kilobytes(total.median),
          spread: printSpread(total, kilobytes, "页"),
          against: printRatio(total.median, "页上的文字", words.median, kilobytes),
        },
      ];
    }),
    ...describeFolder(dist, library),
  ];
}

function describePage(what: string, { html, styles, scripts, total, words }: PageWeight): Row {
  return {
    what,
    value: kilobytes(total),
    spread: `页面 ${kilobytes(html)}、样式 ${kilobytes(styles)}、脚本 ${kilobytes(scripts)}`,
    against: printRatio(total, "页上的文字", words, kilobytes),
  };
}

function describeFolder(dist: string, library: Library): Row[] {
  const former = listFormerAddresses(library);
  const count = { kept: 0, "on-demand": 0, never: 0 };
  const bytes = { kept: 0, "on-demand": 0, never: 0 };
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const kind = classifyFile(path.relative(dist, file).replaceAll("\\", "/"), former);
    count[kind] += 1;
    bytes[kind] += statSync(file).size;
  }
  const files = count.kept + count["on-demand"] + count.never;
  const total = bytes.kept + bytes["on-demand"] + bytes.never;
  const content = [...library.regulations.values()]
    .flatMap(({ versions }) => versions)
    .reduce((sum, { statute }) => sum + Buffer.byteLength(statute.source), 0);
  return [
    {
      what: `生成的网站，${files} 个文件（不压缩）`,
      value: megabytes(total),
      against: printRatio(total, "制度原文", content, megabytes),
    },
    {
      what: `离线常备，${count.kept} 个文件（不压缩）`,
      value: megabytes(bytes.kept),
      against: printRatio(bytes.kept, "整个网站", total, megabytes),
    },
    { what: `离线按需，${count["on-demand"]} 个文件（不压缩）`, value: megabytes(bytes["on-demand"]) },
  ];
}
