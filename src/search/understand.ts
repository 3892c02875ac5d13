import { parseCivilDate, type CivilDate } from "../calendar/index.ts";
import { canonicalizeNumbers, hasNumber } from "./canonical-numbers.ts";
import { fold } from "./fold-text.ts";
import { findQuestionTypes } from "./question-type.ts";
import type { QuestionType } from "./types.ts";
import { findWords, type Alternative, type Vocabulary } from "./vocabulary.ts";

/** A word of the question with what may stand for it. */
export interface Concept {
  readonly word: string;
  readonly alternatives: readonly Alternative[];
}

/** An amount of money in yuan, or of days, named in the question. */
export interface Amount {
  readonly unit: "yuan" | "day";
  readonly value: number;
}

/** What was typed, understood the same way by every engine. */
export interface Question {
  readonly written: string;
  /** Folded, quotation marks of quoted parts left out. */
  readonly folded: string;
  /** The same with all numbers in digits. */
  readonly canonical: string;
  readonly hasNumber: boolean;
  /** Parts that must stand word for word, folded; several when blanks separate them or quotation marks hold them. */
  readonly phrases: readonly string[];
  /** Everything was in quotation marks: nothing but literal matches is wanted. */
  readonly quoted: boolean;
  readonly types: readonly QuestionType[];
  /** The canonical question without the phrases that ask. */
  readonly content: string;
  readonly concepts: readonly Concept[];
  readonly amounts: readonly Amount[];
  /** The day as of which a year in the question wants the texts; null when there is none. */
  readonly on: CivilDate | null;
}

// "…" with any kind of quotation mark
const quotation = /["“”„‟″＂「『]([^"“”„‟″＂「」『』]+)["“”„‟″＂」』]/g;

/** Reads a question. */
export function understand(written: string, vocabulary: Vocabulary): Question {
  const quotedParts = [...written.matchAll(quotation)].map(([, part = ""]) => fold(part)).filter(Boolean);
  const outside = written.replace(quotation, " ");
  const quoted = quotedParts.length > 0 && fold(outside).replace(/[\p{P}\p{S}]/gu, "") === "";
  const plain = quoted ? quotedParts.join("") : fold(written.replace(/["“”]/g, ""));
  const year = findYear(fold(written));
  const canonical = canonicalizeNumbers(plain).text;
  // Blanks separate words for a literal search by words; folding drops them.
  const words = outside
    .split(/[\s\u3000]+/)
    .map(fold)
    .filter(Boolean);
  const { types, content: withoutQuestion } = findQuestionTypes(plain);
  const content = canonicalizeNumbers(
    stripCourtesy(year ? withoutQuestion.replace(year.text, " ") : withoutQuestion),
  ).text;
  return {
    written,
    folded: plain,
    canonical,
    hasNumber: hasNumber(plain),
    phrases: [...quotedParts, ...(quoted ? [] : words)],
    quoted,
    types,
    content,
    concepts: findWords(content, vocabulary).map(({ word, alternatives }) => ({ word, alternatives })),
    amounts: findAmounts(canonical),
    on: year?.on ?? null,
  };
}

// 请问 · 我想问一下 · 麻烦问下
const courtesy =
  /^(?:请问|问一?下|我?想问(?:一?下)?|麻烦问?一?下|想知道|我想知道|咨询一?下|帮我查一?下|查一?下)/;

function stripCourtesy(text: string): string {
  return text.replace(courtesy, "");
}

// 2020年 · 2020年3月 · 二〇二〇年; not the year of a document number (2020). Safari 16 has no lookbehind.
const yearWritten =
  /(?:^|[^\d(])(((?:19|20)\d{2}|[一二][九〇零][〇零一二三四五六七八九]{2})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?)(?!度?(?:修订|修正|版))/;

/** A year in the question leads to the texts in force then: at its end, or on the day that is named. */
function findYear(folded: string): { on: CivilDate; text: string } | null {
  const match = yearWritten.exec(folded);
  if (!match) return null;
  const [, text = "", yearText = "", month, day] = match;
  const year = canonicalizeNumbers(yearText).text;
  const pad = (part: string): string => part.padStart(2, "0");
  const last = month === undefined ? "12-31" : `${pad(month)}-${pad(day ?? "28")}`;
  const on = parseCivilDate(`${year}-${last}`);
  return on === null ? null : { on, text };
}

// 20000元 · 8000块 · 3天 · 12日
const amountWritten = /(\d+(?:\.\d+)?)(?:块钱|块|元|天|个?工作日|日(?!期))/g;

function findAmounts(canonical: string): Amount[] {
  return [...canonical.matchAll(amountWritten)].map(([text, value = ""]) => ({
    unit: /[块元]/.test(text) ? "yuan" : "day",
    value: Number(value),
  }));
}
