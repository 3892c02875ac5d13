import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { getManifest, injectManifest, type ManifestTransform } from "workbox-build";
import {
  addressOfFile,
  classifyFile,
  describeBytes,
  type EditionDescription,
  type EditionFile,
  type StorageClass,
} from "../offline/index.ts";
import type { Library } from "../library/index.ts";
import { listFormerAddresses } from "./offline-files.ts";

/** What may be stored with the first visit, in bytes; another limit by `HANDBOOK_OFFLINE_MB`. */
const usualLimit = 15_000_000;

/** Oldest engines with service workers that the office's machines have. */
const target = ["chrome108", "firefox115", "safari16"];

export interface OfflineOptions {
  readonly library: Library;
  /** Folder of the built site, all other files written. */
  readonly output: string;
  /** The project's root. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Writes the service worker with its list of files, the list of what is stored on demand, and the kill switch.
 *
 * @throws when workbox-build warns of anything, or when the stored size passes the limit
 */
export async function writeServiceWorker(options: OfflineOptions): Promise<EditionDescription> {
  const { library, output, root, env } = options;
  const { kept, "on-demand": onDemand } = await listFiles(output, listFormerAddresses(library));
  const archive = await writeArchive(output, onDemand.files);
  kept.files.push(archive.file);
  kept.bytes += archive.bytes;
  const limit = env["HANDBOOK_OFFLINE_MB"] ? Number(env["HANDBOOK_OFFLINE_MB"]) * 1_000_000 : usualLimit;
  if (!(kept.bytes <= limit)) {
    throw new Error(
      `存到读者机器上的常备内容有 ${describeBytes(kept.bytes)}，超过了 ${describeBytes(limit)}。确实需要更多，用环境变量 HANDBOOK_OFFLINE_MB 写明上限（MB）。`,
    );
  }
  const description: EditionDescription = {
    edition: library.office.edition,
    build: hashOf(JSON.stringify(kept.files)).slice(0, 12),
    kept: { files: kept.files.length, bytes: kept.bytes },
    onDemand: { files: onDemand.files.length, bytes: onDemand.bytes },
  };
  const folder = await mkdtemp(path.join(os.tmpdir(), "handbook-worker-"));
  try {
    const source = path.join(folder, "service-worker.js");
    const define = {
      HANDBOOK_EDITION: JSON.stringify(description),
      HANDBOOK_ARCHIVE: JSON.stringify(archive.file.url),
    };
    await writeFile(source, await bundle(root, "service-worker.ts", define));
    const { warnings } = await injectManifest({
      globDirectory: output,
      globPatterns: [],
      additionalManifestEntries: kept.files,
      swSrc: source,
      swDest: path.join(output, "service-worker.js"),
    });
    refuseWarnings(warnings);
    await writeFile(path.join(output, "service-worker-off.js"), await bundleKillSwitch(root));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return description;
}

interface ListedFiles {
  files: EditionFile[];
  bytes: number;
}

/** The whole site by class, each file with the hash that readers' machines compare it with. */
async function listFiles(
  output: string,
  former: readonly string[],
): Promise<Readonly<Record<StorageClass, ListedFiles>>> {
  const lists: Record<StorageClass, ListedFiles> = {
    kept: { files: [], bytes: 0 },
    "on-demand": { files: [], bytes: 0 },
    never: { files: [], bytes: 0 },
  };
  const sort: ManifestTransform = async (entries) => {
    for (const { url, size } of entries.sort((a, b) => (a.url < b.url ? -1 : 1))) {
      const list = lists[classifyFile(url, former)];
      const revision = hashOf(await readFile(path.join(output, url))).slice(0, 16);
      list.files.push({ url: addressOfFile(url), revision });
      list.bytes += size;
    }
    return { manifest: entries, warnings: [] };
  };
  const { warnings } = await getManifest({
    globDirectory: output,
    globPatterns: ["**/*"],
    // Workbox leaves out larger files with no more than a warning; our limit counts them all.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    manifestTransforms: [sort],
  });
  refuseWarnings(warnings);
  return lists;
}

/** The list of what is stored on demand is a file itself; a worker reads it when it is needed. */
async function writeArchive(
  output: string,
  files: readonly EditionFile[],
): Promise<{ file: EditionFile; bytes: number }> {
  const text = JSON.stringify(files);
  const hash = hashOf(text);
  const url = `assets/offline-archive.${hash.slice(0, 8)}.json`;
  await writeFile(path.join(output, url), text);
  return { file: { url, revision: hash.slice(0, 16) }, bytes: Buffer.byteLength(text) };
}

function refuseWarnings(warnings: readonly string[]): void {
  if (warnings.length > 0) throw new Error(`离线文件清单有问题：${warnings.join("；")}`);
}

/** The kill switch, which takes the service worker and all it stored off a reader's machine. */
export async function bundleKillSwitch(root: string): Promise<string> {
  return bundle(root, "service-worker-off.ts", {});
}

async function bundle(root: string, entry: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "src/scripts/offline", entry)],
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target,
    charset: "utf8",
    legalComments: "none",
    define,
  });
  return outputFiles[0]?.text ?? "";
}

function hashOf(contents: string | Uint8Array): string {
  return createHash("sha256").update(contents).digest("hex");
}
