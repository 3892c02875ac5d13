import { editDistance } from "../diagnostics/nearest.ts";
import { formatArticleLabel } from "../numerals/article-label.ts";
import { readAddress, type ReadAddress } from "./read-address.ts";
import type { Guess, Guesses, KnownPage } from "./types.ts";

/** More than this is no answer but another list to read. */
const mostGuesses = 6;

/**
 * The pages that an address without a page may have meant: written in another case or without its slash, named by an
 * identifier, a day, an article, a title, or mistyped by a letter or two. Best first.
 *
 * @param written path below the site's root, with its fragment if it has one
 */
export function guessPages(written: string, pages: readonly KnownPage[]): Guesses {
  const address = readAddress(written);
  const found = [
    ...byPath(address, pages),
    ...byId(address, pages),
    ...byTitle(address, pages),
    ...byLikeness(address, pages),
    ...byFolder(address, pages),
  ];
  const guesses: Guess[] = [];
  for (const guess of found) {
    const known = guesses.some(({ path }) => path.split("#")[0] === guess.path.split("#")[0]);
    if (!known && guesses.length < mostGuesses) guesses.push(guess);
  }
  return { guesses, words: address.words === "" ? (address.id ?? "") : address.words };
}

/** The same address but for case, slashes and endings. */
function byPath(address: ReadAddress, pages: readonly KnownPage[]): Guess[] {
  return pages
    .filter(({ path }) => path.replace(/^\/|\/$/g, "") === address.plain)
    .map((page) => describe(page, address, "只是大小写、斜线或者后缀写得不同"));
}

function byId(address: ReadAddress, pages: readonly KnownPage[]): Guess[] {
  if (address.id === null) return [];
  const wanted = fold(address.id);
  const same = pages.filter(({ id }) => id !== undefined && fold(id) === wanted);
  if (same.length > 0) return same.map((page) => describe(page, address, `编号是 ${page.id ?? ""}`));
  const [prefix = ""] = address.id.split("-");
  const series = pages.filter(({ id }) => id?.startsWith(`${prefix}-`));
  const last = series.at(-1);
  if (!last?.id) return [];
  return [describe(last, address, `没有编号 ${address.id}，${prefix} 最后一个编号是 ${last.id}`)];
}

/** Identifiers with leading zeros or without are the same. */
function fold(id: string): string {
  return id.replace(/-0+/, "-");
}

function byTitle(address: ReadAddress, pages: readonly KnownPage[]): Guess[] {
  const runs = address.words.split(" ").filter((run) => run.length > 1);
  return (
    pages
      .map((page) => ({ page, shared: Math.max(0, ...runs.map((run) => countShared(run, page.title))) }))
      .filter(({ shared }) => shared > 0)
      // Of equally near titles those of the folder that the address names, then the shorter ones.
      .sort(
        (a, b) =>
          b.shared - a.shared ||
          Number(inFolder(b.page, address)) - Number(inFolder(a.page, address)) ||
          a.page.title.length - b.page.title.length,
      )
      .slice(0, 4)
      .map(({ page }) => describe(page, address, "名称相近"))
  );
}

function inFolder({ path }: KnownPage, { parts: [folder = ""] }: ReadAddress): boolean {
  return path.startsWith(`/${folder}/`);
}

/** How many pairs of neighbouring signs of a run a title has too; none, when it is less than half of them. */
function countShared(run: string, title: string): number {
  const pairs = new Set(Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)));
  const shared = [...pairs].filter((pair) => title.includes(pair)).length;
  return shared * 2 >= pairs.size ? shared : 0;
}

/** Addresses mistyped by a letter or two: `/tasks/travle/`. */
function byLikeness(address: ReadAddress, pages: readonly KnownPage[]): Guess[] {
  if (address.plain.length < 5 || address.id !== null) return [];
  return pages
    .map((page) => ({ page, distance: editDistance(page.path.replace(/^\/|\/$/g, ""), address.plain) }))
    .filter(({ distance }) => distance > 0 && distance <= 2)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ page }) => describe(page, address, "地址只差一两个字母"));
}

/** The list in which the page would stand. */
function byFolder(address: ReadAddress, pages: readonly KnownPage[]): Guess[] {
  const [folder] = address.parts;
  const list = pages.find(({ path }) => path === `/${folder ?? ""}/`);
  return list && address.parts.length > 1
    ? [{ path: list.path, title: list.title, reason: "在这里面找" }]
    : [];
}

/** The page with the text and the article that the address names, and what of it does not exist. */
function describe(page: KnownPage, address: ReadAddress, reason: string): Guess {
  const { day, article } = address;
  if (day !== null && page.versions) {
    const text = page.versions.findLast((version) => version <= day) ?? page.versions[0];
    const exact = text === day;
    const path = text === undefined ? page.path : `${page.path}${text}/`;
    if (!exact)
      return {
        path,
        title: page.title,
        reason: `没有 ${day} 施行的文本，那天前后适用的是 ${text ?? ""} 的文本`,
      };
    return { path, title: page.title, reason };
  }
  if (article !== null && article > 0 && page.lastArticle !== undefined) {
    const label = formatArticleLabel(String(article));
    if (article > page.lastArticle) {
      return {
        path: page.path,
        title: page.title,
        reason: `没有${label}，现行文本到${formatArticleLabel(String(page.lastArticle))}为止`,
      };
    }
    return { path: `${page.path}#art-${article}`, title: `${page.title}${label}`, reason };
  }
  return { path: page.path, title: page.title, reason };
}
