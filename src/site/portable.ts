import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { zipSync, type Zippable } from "fflate";
import { describeBytes } from "../offline/index.ts";
import { listFilesOf } from "./list-files.ts";
import { portableAddress } from "./portable-name.ts";
import { toPortablePage } from "./portable-page.ts";
import { sumsFile } from "./sums-file.ts";

/** Longest path inside the package: with a drive and a few folders it stays below the 260 characters of Windows. */
const longestPath = 120;

/** Of no use without a server. */
const serverOnly = [
  /^(?:pagefind|download)\//,
  /^(?:service-worker(?:-off)?\.js|manifest\.webmanifest|robots\.txt|web\.config|SHA256SUMS\.txt)$/,
  /^icon-[^/]*\.png$/,
  /^assets\/offline-archive\./,
  /\.(?:gz|br)$/,
];

export interface PortableEdition {
  readonly bytes: number;
  readonly files: number;
}

/**
 * Writes the portable edition into the built site: a ZIP that opens by double-clicking `index.html`. The same
 * site gives the same bytes.
 *
 * @param output folder of the built site
 * @param edition date of the edition, on each page and in the file's name
 * @throws when a path would not survive unzipping: not ASCII, or longer than 120 characters
 */
export async function writePortable(output: string, edition: string): Promise<PortableEdition> {
  const files: Zippable = {};
  const sums: string[] = [];
  const add = (file: string, contents: Uint8Array): void => {
    // What is compressed already gains nothing.
    files[file] = [contents, { level: /\.(?:docx|png|woff2)$/.test(file) ? 0 : 9 }];
  };
  for (const file of await listFilesOf(output)) {
    if (serverOnly.some((pattern) => pattern.test(file))) continue;
    if (!/^[\x21-\x7e]+$/.test(file) || file.length > longestPath) {
      throw new Error(`随身版里不能有这个文件名（只能用 ASCII 字符，不超过 ${longestPath} 个）：${file}`);
    }
    const contents = await readFile(path.join(output, file));
    const written = file.endsWith(".html")
      ? Buffer.from(toPortablePage(contents.toString("utf8"), edition))
      : contents;
    add(file, written);
    sums.push(`${createHash("sha256").update(written).digest("hex")}  ${file}\n`);
  }
  add(sumsFile, Buffer.from(sums.join("")));
  const [year = 1980, month = 1, day = 1] = edition.split("-").map(Number);
  // ZIP keeps local times without a zone: the same hours everywhere.
  const zip = zipSync(files, { mtime: new Date(year, month - 1, day), os: 0 });
  const target = path.join(output, portableAddress(edition));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, zip);
  return { bytes: zip.length, files: Object.keys(files).length };
}

/** `随身版：3.1 MB，512 个文件` for the log. */
export function describePortable({ bytes, files }: PortableEdition): string {
  return `随身版：${describeBytes(bytes)}，${files} 个文件`;
}
