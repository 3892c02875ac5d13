import { isNode, isScalar, Lexer, visit } from "yaml";
import type { Document } from "yaml";
import type { Message, Place } from "../diagnostics/index.ts";

type PlaceAt = (offset: number) => Place;

/** Marks that the lexer puts before a scalar, a document and the end of a flow collection; they take no room in the text. */
const scalarMark = "\u001F";
const controlMarks = new Set([scalarMark, "\u0002", "\u0018"]);

const signMeanings: Readonly<Record<string, string>> = {
  "&": "值以 & 开头",
  "*": "值以 * 开头",
  "!": "值以 ! 开头",
};

// `: &附件`, `- *重要`, `[!x`, `修订 #2`
const possibleSign = /(?:^|[\s[{,])(?:[&*!]|#\S)/m;

/**
 * Signs that YAML takes for its own and that an editor of Chinese texts never means: `&附件`, `*重要`, `!注意`,
 * `修订 #2`. YAML drops or replaces the text behind them, mostly without an error.
 *
 * @param text the YAML text
 * @param placeAt place of a UTF-16 offset
 */
export function findSigns(text: string, placeAt: PlaceAt): Message[] {
  // Most files have no such sign anywhere, and lexing all of them a second time is what the check would feel.
  if (!possibleSign.test(text)) return [];
  const messages: Message[] = [];
  let offset = 0;
  let previous = "";
  for (const token of new Lexer().lex(text)) {
    if (controlMarks.has(token)) {
      previous = token;
      continue;
    }
    const meaning = previous === scalarMark ? undefined : signMeanings[token[0] ?? ""];
    if (meaning) {
      messages.push(lostText(placeAt(offset), `${meaning}，YAML 会把它当作标记`, "给整个值加上双引号"));
    } else if (previous !== scalarMark && isLostComment(token, text, offset)) {
      const note = "给整个值加上双引号；真的是注释就在 # 后空一格";
      messages.push(lostText(placeAt(offset), "“#”后面的文字会被当作注释丢掉", note));
    }
    offset += token.length;
    previous = token;
  }
  return messages;
}

/** `修订 #2`: behind something on its line and without a blank after `#`; `# 注` and a whole line are meant. */
function isLostComment(token: string, text: string, offset: number): boolean {
  if (!/^#\S/.test(token)) return false;
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() !== "";
}

/** Values whose lines YAML joins with blanks, and keys whose colon YAML did not take for one. */
export function findChangedText(document: Document, text: string, placeAt: PlaceAt): Message[] {
  const messages: Message[] = [];
  visit(document, {
    Pair(_, pair) {
      if (!isNode(pair.key)) return;
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      // In `{ law：会计法 }` and `{ law:会计法 }` the whole is one key with an empty value.
      const wide = /^([A-Za-z]+)：/.exec(key) ?? /^([A-Za-z]+):\S/.exec(key);
      if (!wide) return;
      const place = placeAt(pair.key.range?.[0] ?? 0);
      messages.push(lostText(place, `“${wide[1]}”后面的冒号写法不对`, "冒号用半角，后面空一格"));
    },
    Scalar(key, { range, type }) {
      if (key === "key" || !range) return;
      const joined = type !== "BLOCK_LITERAL" && text.slice(range[0], range[1]).includes("\n");
      if (type !== "BLOCK_FOLDED" && !joined) return;
      const note = "写在一行里，或者用 | 另起一行书写";
      messages.push(lostText(placeAt(range[0]), "一个值分成了几行，会在中间多出空格", note));
    },
  });
  return messages;
}

function lostText(place: Place, reason: string, note: string): Message {
  return { ruleId: "yaml-lost-text", severity: "error", reason, place, note };
}
