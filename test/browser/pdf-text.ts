import { inflateSync } from "node:zlib";

/**
 * Text of each page of a PDF as Chromium writes it: objects in the clear, streams deflated, characters through the
 * fonts' ToUnicode maps. Enough to see what is printed on which sheet; no general reader.
 */
export function readPdfPages(bytes: Buffer): string[] {
  const objects = readObjects(bytes);
  const maps = new Map<string, Map<string, string>>();
  const pages: string[] = [];
  for (const id of listPages(objects)) {
    const { dictionary } = objects.get(id) ?? { dictionary: "" };
    const fonts = readFonts(resolve(dictionary, "Resources", objects), objects, maps);
    const contents = /\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(dictionary);
    const ids = [...(contents?.[1] ?? contents?.[2] ?? "").matchAll(/(\d+) 0 R/g)];
    const code = ids.map(([, own]) => objects.get(own ?? "")?.stream.toString("latin1") ?? "").join("\n");
    pages.push(readText(code, fonts));
  }
  return pages.map(unifyRadicals);
}

/**
 * A font that draws 月 and the radical ⽉ with one glyph names either of them in its map. Radicals are turned back
 * into the characters that a reader sees.
 */
function unifyRadicals(text: string): string {
  return text
    .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize("NFKC"))
    .replace(/[⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻮⻰]/g, (radical) => supplement[radical] ?? radical);
}

/** Radicals without a decomposition in Unicode. */
const supplement: Readonly<Record<string, string>> = {
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻉": "贝",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻩": "黄",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
};

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer;
}

function readObjects(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const start = match.index + match[0].length;
    const stream = text.indexOf("stream\n", start);
    const end = text.indexOf("endobj", start);
    if (stream < 0 || stream > end) {
      objects.set(match[1] ?? "", { dictionary: text.slice(start, end), stream: Buffer.alloc(0) });
      continue;
    }
    const dictionary = text.slice(start, stream);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = bytes.subarray(stream + 7, stream + 7 + length);
    const packed = dictionary.includes("/FlateDecode");
    objects.set(match[1] ?? "", { dictionary, stream: packed ? inflateSync(raw) : raw });
  }
  return objects;
}

/** Pages in the order of the page tree. */
function listPages(objects: ReadonlyMap<string, PdfObject>): string[] {
  const root = [...objects.values()].find(({ dictionary }) => /\/Type\s*\/Catalog/.test(dictionary));
  const walk = (id: string): string[] => {
    const { dictionary = "" } = objects.get(id) ?? {};
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(dictionary)?.[1];
    return kids === undefined ? [id] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => walk(kid ?? ""));
  };
  return walk(/\/Pages (\d+) 0 R/.exec(root?.dictionary ?? "")?.[1] ?? "");
}

/** A value of a dictionary, looked up when it is a reference. */
function resolve(dictionary: string, key: string, objects: ReadonlyMap<string, PdfObject>): string {
  const reference = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  if (reference !== undefined) return objects.get(reference)?.dictionary ?? "";
  const at = dictionary.indexOf(`/${key}`);
  return at < 0 ? "" : dictionary.slice(at);
}

function readFonts(
  resources: string,
  objects: ReadonlyMap<string, PdfObject>,
  maps: Map<string, Map<string, string>>,
): Map<string, Map<string, string>> {
  const list = resolve(resources, "Font", objects);
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = "", id = ""] of list.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? "")?.[1] ?? "";
    const map = maps.get(unicode) ?? readMap(objects.get(unicode)?.stream.toString("latin1") ?? "");
    maps.set(unicode, map);
    fonts.set(name, map);
  }
  return fonts;
}

function readMap(code: string): Map<string, string> {
  const map = new Map<string, string>();
  const decode = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block = ""] of code.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = "", to = ""] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      map.set(from.toUpperCase(), decode(to));
    }
  }
  for (const [, block = ""] of code.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low = "", high = "", to = ""] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      for (let code_ = Number.parseInt(low, 16); code_ <= Number.parseInt(high, 16); code_ += 1) {
        const target = Number.parseInt(to, 16) + code_ - Number.parseInt(low, 16);
        map.set(code_.toString(16).toUpperCase().padStart(low.length, "0"), String.fromCodePoint(target));
      }
    }
  }
  return map;
}

/** Characters in the order they are drawn. */
function readText(code: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = "";
  for (const [, name, hex] of code.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (hex !== undefined) {
      const width = [...font.keys()][0]?.length ?? 4;
      for (let at = 0; at < hex.length; at += width) {
        text += font.get(hex.slice(at, at + width).toUpperCase()) ?? "";
      }
    }
  }
  return text;
}
