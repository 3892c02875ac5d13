import type { StyleFinding } from "./types.ts";

/**
 * Characters that nobody sees: blanks at the ends of lines, and letters that are not in normal form C, so that a
 * search for them would fail. For the whole text of a file, whatever it says; no meaning changes.
 */
export function checkCharacters(text: string): StyleFinding[] {
  return [...findTrailingBlanks(text), ...findDecomposed(text)];
}

function findTrailingBlanks(text: string): StyleFinding[] {
  return [...text.matchAll(/[^\S\n]+$/gm)].map((match) => ({
    ruleId: "trailing-blanks",
    start: match.index,
    end: match.index + match[0].length,
    reason: "行末有多余的空格",
    replacement: "",
    advice: null,
  }));
}

/** `é` written as two characters, and compatibility ideographs such as U+F9E4. */
function findDecomposed(text: string): StyleFinding[] {
  if (text.normalize("NFC") === text) return [];
  return [...text.matchAll(/\P{M}\p{M}*/gu)].flatMap((match) => {
    const [written] = match;
    const replacement = written.normalize("NFC");
    if (replacement === written) return [];
    return [
      {
        ruleId: "not-nfc",
        start: match.index,
        end: match.index + written.length,
        reason: `“${replacement}”用的不是标准编码（NFC），检索不到`,
        replacement,
        advice: null,
      },
    ];
  });
}
