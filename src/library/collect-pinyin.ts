import { pinyin } from "pinyin-pro";
import { listCommonCharacters, listWords, type PinyinData, type SearchData } from "../search/index.ts";

/** How the words and characters of an index part sound; tones left out, ü written v. */
export function collectPinyin(data: Pick<SearchData, "documents" | "synonyms">): PinyinData {
  const common = listCommonCharacters();
  const readings = common.map(readCharacter);
  let runs = "";
  for (let at = 0; at < readings.length;) {
    const syllable = readings[at] ?? "";
    let end = at;
    while (end < readings.length && readings[end] === syllable) end += 1;
    runs += `${syllable}${end - at}`;
    at = end;
  }
  const known = new Map(common.map((character, at) => [character, readings[at] ?? ""]));
  const others: Record<string, string> = {};
  const words: Record<string, string> = {};
  for (const word of listWords(data)) {
    for (const character of word) {
      if (known.has(character)) continue;
      const reading = readCharacter(character);
      known.set(character, reading);
      others[character] = reading;
    }
    const plain = [...word].map((character) => known.get(character) ?? "").join(" ");
    const spoken = read(word).join(" ");
    if (spoken !== plain) words[word] = spoken;
  }
  return { runs, others, words };
}

function readCharacter(character: string): string {
  return read(character)[0] ?? "";
}

function read(text: string): string[] {
  return pinyin(text, { toneType: "none", type: "array", v: true });
}
