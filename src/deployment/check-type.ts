import type { Finding, ServedAnswer } from "./types.ts";

interface Expected {
  readonly types: readonly string[];
  /** Whether another type makes the file useless, or only inconvenient. */
  readonly needed: boolean;
}

const script = ["text/javascript", "application/javascript", "application/x-javascript"];

/** By ending. Browsers refuse scripts, styles and modules of another type when `nosniff` is set. */
const expectedTypes: Readonly<Record<string, Expected>> = {
  html: { types: ["text/html"], needed: true },
  css: { types: ["text/css"], needed: true },
  js: { types: script, needed: true },
  json: { types: ["application/json"], needed: false },
  svg: { types: ["image/svg+xml"], needed: true },
  png: { types: ["image/png"], needed: true },
  xml: { types: ["application/xml", "text/xml", "application/atom+xml"], needed: false },
  txt: { types: ["text/plain"], needed: false },
  zip: { types: ["application/zip", "application/x-zip-compressed"], needed: false },
  webmanifest: { types: ["application/manifest+json", "application/json"], needed: false },
  docx: {
    types: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    needed: false,
  },
};

/** Whether a file comes with the type that browsers need, and texts as UTF-8. */
export function checkType(file: string, { headers }: ServedAnswer): Finding[] {
  const ending = file.slice(file.lastIndexOf(".") + 1);
  const expected = expectedTypes[ending];
  if (!expected) return [];
  const [type = "", ...parameters] = (headers["content-type"] ?? "")
    .split(";")
    .map((part) => part.trim().toLowerCase());
  const [wanted = ""] = expected.types;
  if (!expected.types.includes(type)) {
    const severity = expected.needed ? "error" : "advice";
    return [{ severity, file, text: `Content-Type 是“${type || "空"}”，应当是 ${wanted}` }];
  }
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  if (charset && !/^charset="?utf-?8"?$/.test(charset)) {
    return [
      { severity: "error", file, text: `字符集写成了 ${charset.slice("charset=".length)}，应当是 utf-8` },
    ];
  }
  return [];
}
