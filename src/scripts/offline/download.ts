import type { EditionFile } from "../../offline/index.ts";
import { DownloadError } from "./channel.ts";

/** As many as a browser opens to one server over HTTP/1.1. */
const atOnce = 6;

export interface DownloadOptions {
  /** Address of the site's root. */
  readonly scope: string;
  readonly files: readonly EditionFile[];
  /** Where to; what is in it already is whole and stays. */
  readonly cache: Cache;
  /** Stores of other editions, from which unchanged files are taken. */
  readonly sources?: readonly Cache[];
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Stores files, each compared with its hash, so that a store never holds files of two editions, whatever a
 * proxy or a server in the middle of an update hands out. An interrupted download goes on where it stopped.
 *
 * @throws DownloadError with the reason, or what the browser throws when the storage is full
 */
export async function downloadFiles(options: DownloadOptions): Promise<void> {
  const { scope, files, cache, sources = [], onProgress, signal } = options;
  const present = new Set((await cache.keys()).map((request) => request.url));
  let next = 0;
  let done = 0;
  const faults: unknown[] = [];
  const work = async (): Promise<void> => {
    while (next < files.length && faults.length === 0) {
      if (signal?.aborted) throw new DownloadError("network", "stopped");
      const file = files[next];
      next += 1;
      if (!file) continue;
      const address = new URL(file.url, scope).href;
      if (!present.has(address)) await storeFile(address, file, cache, sources);
      done += 1;
      onProgress?.(done, files.length);
    }
  };
  const workers = Array.from({ length: atOnce }, () =>
    work().catch((error: unknown) => {
      faults.push(error);
    }),
  );
  await Promise.all(workers);
  if (faults.length > 0) throw faults[0];
}

async function storeFile(
  address: string,
  file: EditionFile,
  cache: Cache,
  sources: readonly Cache[],
): Promise<void> {
  for (const source of sources) {
    const known = await source.match(address);
    if (known && (await hashOf(await known.clone().arrayBuffer())) === file.revision) {
      await cache.put(address, known);
      return;
    }
  }
  // The page for unknown addresses may come with 404: the hash alone decides.
  // What the browser has at hand may be old: first ask the server whether it is, then pass by every store.
  for (const mode of ["no-cache", "reload"] as const) {
    const response = await fetch(address, { cache: mode, credentials: "same-origin" }).catch(() => null);
    if (!response || response.status >= 500) throw new DownloadError("network", address);
    if (await putIfWhole(cache, address, response, file.revision)) return;
  }
  throw new DownloadError("changed", address);
}

/** Stores an answer when its bytes are those of the edition; tells whether they were. */
export async function putIfWhole(
  cache: Cache,
  address: string,
  response: Response,
  revision: string,
): Promise<boolean> {
  const bytes = await response.arrayBuffer().catch(() => {
    throw new DownloadError("network", address);
  });
  if ((await hashOf(bytes)) !== revision) return false;
  const headers = new Headers(response.headers);
  // The body is decoded and whole; policies and types stay.
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "content-range"]) {
    headers.delete(name);
  }
  await cache.put(address, new Response(bytes, { status: 200, headers }));
  return true;
}

/** First 16 hexadecimal digits of the SHA-256. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 8);
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
