/** A text in printable ASCII, and the characters that its codes stand for. */
export interface PackedText {
  /** Characters by code: first those with a code of one sign, then those of two. */
  readonly alphabet: string;
  readonly packed: string;
}

/** Printable ASCII but for the signs that a script or JSON would escape: `"`, `\`, `<`, and the blank. */
const signs = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (sign) => !['"', "\\", "<"].includes(sign),
);

/**
 * Writes frequent characters with one sign, the others with two. Chinese text takes three bytes a character in UTF-8;
 * so it takes less than two, and what a server compresses by itself becomes a quarter smaller.
 *
 * @returns null when there are more different characters than codes (some 8,000)
 */
export function packText(text: string): PackedText | null {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const alphabet = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([character]) => character);
  if (countLeads(alphabet.length) >= signs.length) return null;
  const codes = new Map(listCodes(alphabet.length).map((code, at) => [alphabet[at] ?? "", code]));
  let packed = "";
  for (const character of text) packed += codes.get(character) ?? "";
  return { alphabet: alphabet.join(""), packed };
}

/** The way back. */
export function unpackText({ alphabet, packed }: PackedText): string {
  const characters = [...alphabet];
  const codes = listCodes(characters.length);
  const singles = signs.length - countLeads(characters.length);
  const meanings = new Map(codes.map((code, at) => [code, characters[at] ?? ""]));
  const leads = new Set(signs.slice(singles));
  let text = "";
  for (let at = 0; at < packed.length; at += 1) {
    const sign = packed[at] ?? "";
    if (!leads.has(sign)) {
      text += meanings.get(sign) ?? "";
      continue;
    }
    at += 1;
    text += meanings.get(sign + (packed[at] ?? "")) ?? "";
  }
  return text;
}

/** How many signs must open a code of two for `count` characters to have one. */
function countLeads(count: number): number {
  return Math.max(0, Math.ceil((count - signs.length) / (signs.length - 1)));
}

function listCodes(count: number): string[] {
  const singles = signs.length - countLeads(count);
  const codes = signs.slice(0, singles);
  for (const lead of signs.slice(singles)) for (const sign of signs) codes.push(lead + sign);
  return codes;
}
