/** The page on offline reading: what is stored, how much, and the reader's choice. */
import {
  cacheName,
  cachePrefix,
  describeBytes,
  explainFailure,
  parseFailureReason,
  type EditionDescription,
  type EditionFile,
} from "../../offline/index.ts";
import { readSetting, writeSetting } from "../settings.ts";
import { askWorker, openChannel, reasonOf, type News } from "./channel.ts";
import { downloadFiles } from "./download.ts";
import { findSupport, registerWorker, siteRoot, type Support } from "./registration.ts";

const why: Readonly<Record<Exclude<Support, "possible">, string>> = {
  portable: "这就是随身版，全部内容都在这个文件夹里，不需要再存。",
  "from-disk": "手册正从本机文件夹打开，全部内容都在文件夹里，不需要再存。",
  insecure:
    "这个网址不是 https，浏览器不允许把手册存到本机；要离线阅读，请改用 https 网址，或者下载下面的随身版。",
  unsupported: "这个浏览器（或无痕窗口）不能把网站存到本机；请换普通窗口或新一些的浏览器，或者下载随身版。",
  "turned-off": "手册没有存到本机；点“存到本机”后，断网也能查。",
};

interface Stored {
  readonly description: EditionDescription;
  readonly kept: readonly EditionFile[];
  readonly archive: readonly EditionFile[];
  readonly cache: Cache;
  readonly keptThere: number;
  readonly archiveThere: number;
}

const root = siteRoot();
const find = <Type extends HTMLElement>(name: string): Type | null =>
  document.querySelector<Type>(`[data-offline-${name}]`);
let busy = false;

function say(text: string, state: string): void {
  const line = find("state");
  if (!line) return;
  line.textContent = text;
  line.dataset["offlineState"] = state;
}

function showProgress(done: number, total: number): void {
  const bar = find<HTMLProgressElement>("progress");
  const count = find("count");
  if (bar) {
    bar.hidden = false;
    bar.max = total;
    bar.value = done;
  }
  if (count) count.textContent = `已下载 ${done} 个文件，共 ${total} 个`;
}

function hideProgress(): void {
  const bar = find<HTMLProgressElement>("progress");
  const count = find("count");
  if (bar) bar.hidden = true;
  if (count) count.textContent = "";
}

function offer(...names: readonly ("keep" | "all" | "clear")[]): void {
  for (const name of ["keep", "all", "clear"] as const) {
    const button = find(name);
    if (button) button.hidden = !names.includes(name);
  }
}

async function readStored(worker: ServiceWorker): Promise<Stored | null> {
  const [description, lists] = await Promise.all([askWorker(worker, "describe"), askWorker(worker, "files")]);
  if (!description || !lists) return null;
  const cache = await caches.open(cacheName(root.pathname, description.edition, description.build));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const list = await cache.match(new URL(lists.archive, root));
  const archive = list ? ((await list.json()) as EditionFile[]) : [];
  const count = (files: readonly EditionFile[]): number =>
    files.filter(({ url }) => there.has(new URL(url, root).href)).length;
  return {
    description,
    kept: lists.kept,
    archive,
    cache,
    keptThere: count(lists.kept),
    archiveThere: count(archive),
  };
}

function describeStored({ description, kept, keptThere, archive, archiveThere }: Stored): void {
  const facts = find("facts");
  const { onDemand } = description;
  const all = archiveThere === archive.length && archive.length > 0;
  if (keptThere < kept.length) {
    say(
      `${description.edition} 版没有存全（${kept.length} 个文件里有 ${keptThere} 个），点“全部下载”补齐。`,
      "partial",
    );
  } else if (all) {
    say(`${description.edition} 版已经全部存到本机，断网也能查，旧文本和新旧对照也在。`, "all");
  } else {
    say(`${description.edition} 版已经存到本机，断网也能查现行文本、流程、表单，能检索。`, "kept");
  }
  if (!facts) return;
  facts.hidden = false;
  const rows: readonly (readonly [string, string])[] = [
    ["版本", description.edition],
    ["常备内容", `${keptThere}／${kept.length} 个文件，共 ${describeBytes(description.kept.bytes)}`],
    [
      "旧文本等",
      `${archiveThere}／${archive.length} 个文件，共 ${describeBytes(onDemand.bytes)}；看过的自动存下`,
    ],
  ];
  facts.replaceChildren(
    ...rows.flatMap(([name, text]) => {
      const term = document.createElement("dt");
      const value = document.createElement("dd");
      term.textContent = name;
      value.textContent = text;
      return [term, value];
    }),
  );
}

/** Shows how things stand; `start` also begins to store where nothing is stored. */
async function refresh(start: boolean): Promise<void> {
  if (busy) return;
  const support = findSupport();
  if (support !== "possible") {
    say(why[support], support);
    offer(...(support === "turned-off" ? (["keep"] as const) : []));
    find("facts")?.setAttribute("hidden", "");
    return;
  }
  // After a failure storing begins again at the next page or by the button, not at once and for ever.
  const registered = start ? await registerWorker() : await navigator.serviceWorker.getRegistration(root);
  const failure = parseFailureReason(readSetting("offline.failure"));
  const stored = registered?.active ? await readStored(registered.active).catch(() => null) : null;
  if (stored) {
    hideProgress();
    describeStored(stored);
    offer(
      ...(stored.archiveThere < stored.archive.length ? (["all", "clear"] as const) : (["clear"] as const)),
    );
    if (failure && !registered?.waiting) say(explainFailure(failure, stored.description.edition), "failed");
  } else if (registered?.installing) {
    say("正在把手册存到本机……", "storing");
    offer("clear");
    followInstalling(registered.installing);
  } else {
    hideProgress();
    say(explainFailure(start && !registered ? "refused" : (failure ?? "network"), null), "failed");
    offer("keep");
  }
}

/** Speaks again when a worker is done with storing, or has given up. */
function followInstalling(worker: ServiceWorker): void {
  worker.addEventListener("statechange", () => {
    if (worker.state === "activated" || worker.state === "redundant") void refresh(false);
  });
}

async function downloadAll(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  const stored = registration?.active ? await readStored(registration.active) : null;
  if (!stored) return;
  busy = true;
  offer();
  say("正在下载全部内容……", "storing");
  // A browser may throw away what it was not asked to keep.
  await navigator.storage?.persist?.().catch(() => false);
  const { kept, archive, cache } = stored;
  try {
    await downloadFiles({ scope: root.href, files: [...kept, ...archive], cache, onProgress: showProgress });
    busy = false;
    writeSetting("offline.failure", "");
    await refresh(false);
  } catch (fault) {
    busy = false;
    hideProgress();
    say(explainFailure(reasonOf(fault), stored.description.edition), "failed");
    offer("all", "clear");
  }
}

async function clear(): Promise<void> {
  writeSetting("offline", "off");
  writeSetting("offline.failure", "");
  const registration = await navigator.serviceWorker.getRegistration(root);
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(cachePrefix(root.pathname))) await caches.delete(name);
  }
  hideProgress();
  await refresh(false);
}

async function keep(): Promise<void> {
  writeSetting("offline", "on");
  writeSetting("offline.failure", "");
  await refresh(true);
}

/** A page that was wanted without network and is not stored. */
function showMissing(): void {
  const missing = new URLSearchParams(location.search).get("missing");
  const section = find("missing");
  if (missing === null || !section) return;
  const link = section.querySelector("a");
  // Only addresses inside the handbook; anything else is text without a link.
  const address = new URL(missing.replace(/^\/+/, ""), root);
  if (link && address.href.startsWith(root.href)) link.href = address.href;
  section.hidden = false;
}

function setUp(): void {
  showMissing();
  find("all")?.addEventListener("click", () => void downloadAll());
  find("clear")?.addEventListener("click", () => void clear());
  find("keep")?.addEventListener("click", () => void keep());
  if (findSupport() === "possible") {
    openChannel(root.pathname).addEventListener("message", ({ data }: MessageEvent<News>) => {
      if (busy) return;
      if (data.news === "progress") showProgress(data.done, data.total);
      else void refresh(false);
    });
    navigator.serviceWorker.addEventListener("controllerchange", () => void refresh(false));
  }
  void refresh(true);
}

setUp();
