/**
 * The service worker: stores an edition as a whole and answers from it. Each edition has a store of its own;
 * a new one is stored beside the old and takes over only when the reader says so.
 */
import { cacheName, cachePrefix, resolveRequest, type EditionFile } from "../../offline/index.ts";
import { DownloadError, openChannel, reasonOf, type Answers, type News, type Question } from "./channel.ts";
import { downloadFiles, putIfWhole } from "./download.ts";
import type { FetchEvent, WorkerScope } from "./worker-scope.ts";

/** Facts of the build, put in by esbuild; the list of files by workbox-build. */
declare const HANDBOOK_EDITION: Answers["describe"];
declare const HANDBOOK_ARCHIVE: string;

const worker = self as unknown as WorkerScope;
const kept = (self as unknown as { readonly __WB_MANIFEST: readonly EditionFile[] }).__WB_MANIFEST;
const scope = worker.registration.scope;
const scopePath = new URL(scope).pathname;
const { edition, build } = HANDBOOK_EDITION;
const ownName = cacheName(scopePath, edition, build);
const keptByUrl = new Map(kept.map((file) => [file.url, file]));
let archive: Promise<ReadonlyMap<string, EditionFile>> | null = null;

const tell = (news: News): void => {
  const channel = openChannel(scopePath);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
  channel.postMessage(news);
  channel.close();
};

const addressOf = (url: string): string => new URL(url, scope).href;

/** Stores of this handbook that hold other editions. */
async function otherStores(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(cachePrefix(scopePath)) && name !== ownName);
}

/** Texts and comparisons of the past, which are stored when they are read; empty while the list cannot be had. */
function readArchive(): Promise<ReadonlyMap<string, EditionFile>> {
  archive ??= (async () => {
    const cache = await caches.open(ownName);
    const response = await cache.match(addressOf(HANDBOOK_ARCHIVE));
    const files = response ? ((await response.json()) as EditionFile[]) : [];
    return new Map(files.map((file) => [file.url, file]));
  })().catch(() => {
    archive = null;
    return new Map<string, EditionFile>();
  });
  return archive;
}

/** A storage that is too small is known before megabytes are fetched in vain. */
async function expectRoom(cache: Cache): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  const missing = 1 - Math.min(1, (await cache.keys()).length / kept.length);
  if (quota !== undefined && quota - usage < HANDBOOK_EDITION.kept.bytes * missing) {
    throw new DownloadError("quota", `${quota} bytes, ${usage} used`);
  }
}

async function storeEdition(): Promise<void> {
  const cache = await caches.open(ownName);
  const sources = await Promise.all((await otherStores()).map((name) => caches.open(name)));
  let told = -1;
  const onProgress = (done: number, total: number): void => {
    const percent = Math.floor((done / total) * 100);
    if (percent === told) return;
    told = percent;
    tell({ news: "progress", edition, done, total });
  };
  try {
    await expectRoom(cache);
    await downloadFiles({ scope, files: kept, cache, sources, onProgress });
    // What the reader had of the past in the former edition is there in this one, too.
    const had = new Set<string>();
    for (const source of sources) for (const { url } of await source.keys()) had.add(url);
    const wanted = [...(await readArchive()).values()].filter(({ url }) => had.has(addressOf(url)));
    await downloadFiles({ scope, files: wanted, cache, sources });
  } catch (fault) {
    const reason = reasonOf(fault);
    // A full storage must not stay full of what cannot be used; after an interruption the download goes on.
    if (reason === "quota") await caches.delete(ownName);
    tell({ news: "failed", edition, reason });
    throw fault;
  }
  tell({ news: "stored", edition });
}

worker.addEventListener("install", (event) => event.waitUntil(storeEdition()));

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      await worker.clients.claim();
      for (const name of await otherStores()) await caches.delete(name);
    })(),
  );
});

worker.addEventListener("message", (event) => {
  const question = event.data as Question;
  if (question.ask === "switch") event.waitUntil(worker.skipWaiting());
  if (question.ask === "describe") event.ports[0]?.postMessage(HANDBOOK_EDITION);
  if (question.ask === "files") event.ports[0]?.postMessage({ kept, archive: HANDBOOK_ARCHIVE });
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope)) return;
  const path = decodePath(url.pathname.slice(scopePath.length));
  if (request.mode === "navigate") event.respondWith(answerNavigation(event, path, url.search));
  else event.respondWith(answerFile(event, path));
});

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Such an address is no file's.
    return path;
  }
}

async function stored(url: string): Promise<Response | undefined> {
  const cache = await caches.open(ownName);
  return cache.match(addressOf(url));
}

/** A script, style or picture: of this edition where it is stored, else what the server has under that name. */
async function answerFile(event: FetchEvent, path: string): Promise<Response> {
  const resolved = resolveRequest(path, (known) => keptByUrl.has(known));
  const url = resolved.kind === "unknown" ? path : resolved.url;
  return (await stored(url)) ?? fetchAndStore(event, url);
}

async function answerNavigation(event: FetchEvent, path: string, search: string): Promise<Response> {
  const past = await readArchive();
  const resolved = resolveRequest(path, (url) => keptByUrl.has(url) || past.has(url));
  if (resolved.kind === "redirect") return Response.redirect(`${addressOf(resolved.url)}${search}`, 302);
  if (resolved.kind === "file") {
    const answer = await stored(resolved.url);
    if (answer) return answer;
    return fetchAndStore(event, resolved.url).catch(() => sendTo("offline/", path));
  }
  // The server may know more than this edition, a newer page for one.
  const answer = await fetch(event.request).catch(() => null);
  if (answer && (answer.type === "opaqueredirect" || answer.status !== 404)) return answer;
  // The handbook's own page finds what was meant; it puts its links right at whatever address it stands.
  const lost = await stored("404.html");
  if (lost) return new Response(lost.body, { status: 404, headers: lost.headers });
  return answer ?? sendTo("offline/", path);
}

/** Sends the reader to a page whose links are right only at its own address. */
function sendTo(page: string, missing: string): Response {
  return Response.redirect(`${addressOf(page)}?missing=${encodeURIComponent(missing)}`, 302);
}

/** Gets a file from the server, and keeps it when it is of this edition. */
async function fetchAndStore(event: FetchEvent, url: string): Promise<Response> {
  const answer = await fetch(event.request);
  const file = keptByUrl.get(url) ?? (await readArchive()).get(url);
  if (file && answer.ok && !answer.redirected) {
    const copy = answer.clone();
    const store = async (): Promise<void> => {
      const cache = await caches.open(ownName);
      const whole = await putIfWhole(cache, addressOf(url), copy, file.revision);
      // The server has gone on to another edition.
      if (!whole) await worker.registration.update();
    };
    // A full storage or a broken answer only means that the page is not kept.
    event.waitUntil(store().catch(() => undefined));
  }
  return answer;
}
