import { formatArticleLabel, formatChineseNumber } from "../numerals/index.ts";
import { documentNumberPattern, formatDocumentNumber, readDocumentNumber } from "./document-number.ts";
import { findQuotations } from "./find-quotations.ts";
import { foldText } from "./fold-text.ts";
import { write, type Source } from "./read-fragments.ts";
import { recogniseCitations } from "./recognise-citations.ts";
import type {
  Citation,
  CitationPointer,
  Fragment,
  NeighbourFragment,
  NumberedFragment,
  RecognitionContext,
} from "./types.ts";
import { unitOfLevel } from "./vocabulary.ts";

/** Replace `text.slice(start, end)`. */
export interface CitationEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Why, in Chinese, one sentence without a full stop. */
  readonly reason: string;
}

export interface StandardizeOptions extends RecognitionContext {
  /** Whether the cited article has one 款, so that 第一款 is left out. Without it 第一款 stays. */
  readonly hasOneParagraph?: (citation: Citation, pointer: CitationPointer) => boolean;
}

/**
 * The edits that bring the citations of a passage to the standard form (brief §5.2 and §5.3): 第（三）项 → 第三项,
 * 第12条 → 第十二条, 第三、五项 → 第三项、第五项, 前二款 → 前两款, [2025]第04号 → 〔2025〕4号. In the order of the
 * text, not overlapping; none for what is standard or cannot be read. Quoted text is left as it is.
 */
export function standardizeCitations(text: string, options: StandardizeOptions = {}): CitationEdit[] {
  const edits = new Map<number, CitationEdit>();
  const add = (edit: CitationEdit): void => {
    if (text.slice(edit.start, edit.end) !== edit.replacement) edits.set(edit.start, edit);
  };
  for (const citation of recogniseCitations(text, options)) {
    for (const target of citation.targets) {
      const pointers = target.kind === "range" ? [target.from, target.to] : [target];
      for (const pointer of pointers) {
        ownFragments(pointer).forEach((fragment) => add(spellFragment(fragment)));
        const only = findNeedless(citation, pointer, options);
        if (only !== null) add(only);
      }
      if (target.kind === "range") {
        const [start, end] = [target.from.span.end, target.to.span.start];
        add({ start, end, replacement: "至", reason: "条款的起止用“至”连接" });
      }
    }
  }
  for (const edit of [...spellNumbers(text), ...spellBrackets(text, options)]) add(edit);
  return [...edits.values()].sort((left, right) => left.start - right.start);
}

function ownFragments({ fragments, inherited }: CitationPointer): readonly Fragment[] {
  return fragments.slice(inherited);
}

function spellFragment(fragment: Fragment): CitationEdit {
  const { span, text } = fragment;
  const replacement = standardText(fragment) ?? text;
  return { ...span, replacement, reason: explainSpelling(text, replacement) };
}

/** `null`: leave as written. */
function standardText(fragment: Fragment): string | null {
  if (/[*\n]/.test(fragment.text)) return null;
  if (fragment.relation === "previous") return standardPrevious(fragment);
  if (fragment.relation !== "named" || fragment.level === "title") return null;
  return standardNumbered(fragment);
}

function standardNumbered({ level, number, text }: NumberedFragment): string | null {
  // 之二 in 第一百二十条之一、之二 is how a list of inserted articles is written.
  if (number === null || text.startsWith("之")) return null;
  // GB/T 9704-2012, 7.3.4 numbers 附件 in Arabic digits; 附录一 of a convention is its own name.
  if (level === "annex") return text.startsWith("附件") ? `附件${number}` : null;
  if (level === "article") return formatArticleLabel(number);
  if (level === "item") return null;
  return `第${formatChineseNumber(Number(number))}${unitOfLevel(level)}`;
}

function standardPrevious({ count, level, text }: NeighbourFragment): string | null {
  if (count === "all") return null;
  const unit = text.endsWith("分编") ? "分编" : unitOfLevel(level);
  if (count === 1) return `前${unit}`;
  return `前${count === 2 ? "两" : formatChineseNumber(count)}${unit}`;
}

function explainSpelling(written: string, standard: string): string {
  if (/[（()）]/.test(written)) return "引用项不带括号";
  if (written.startsWith("附件")) return "附件的序号用阿拉伯数字";
  if (/^[前上]/.test(written)) return `写作“${standard}”`;
  if (!/^第.*[编章节条款项目]/.test(written)) return "每一条、款、项都写全";
  if (/[0-9０-９]/.test(written)) return "条、款、项的序号用中文数字";
  return /\s/.test(written) ? "条、款、项中间不空格" : `写作“${standard}”`;
}

/** 第一款 behind an article that has no other; null when there is none, or the article has more. */
export function findNeedless(
  citation: Citation,
  pointer: CitationPointer,
  { hasOneParagraph }: StandardizeOptions,
): CitationEdit | null {
  const needless = ownFragments(pointer).find(
    (fragment, order, all) =>
      fragment.relation === "named" &&
      fragment.level === "paragraph" &&
      fragment.number === "1" &&
      all[order - 1]?.level === "article",
  );
  if (needless === undefined || hasOneParagraph?.(citation, pointer) !== true) return null;
  return { ...needless.span, replacement: "", reason: "该条只有一款，不写“第一款”" };
}

const eachNumber = new RegExp(documentNumberPattern, "g"); // 景人发[2025]第04号

/** Document numbers anywhere outside of quotations. 令 and 公告 have numbers of another kind (2019年第3号). */
function spellNumbers(text: string): CitationEdit[] {
  const source: Source = { text, folded: foldText(text) };
  const quotations = findQuotations(source.folded.chars).spans;
  return [...source.folded.chars.matchAll(eachNumber)].flatMap((match) => {
    const [all, issuerCode = ""] = match;
    const parsed = readDocumentNumber(all);
    const isQuoted = quotations.some(({ start, end }) => start <= match.index && match.index < end);
    if (parsed === null || isQuoted || /[令告]$/.test(issuerCode)) return [];
    const bracket = match.index + issuerCode.length;
    const { span } = write(source, bracket, match.index + all.length);
    const replacement = formatDocumentNumber(parsed).slice(issuerCode.length);
    return [{ ...span, replacement, reason: "文号年份用六角括号〔〕，序号不加“第”、不补零" }];
  });
}

/** The brackets around the number behind a title: 《办法》(…) and 《办法》[…] → 《办法》（…）. */
function spellBrackets(text: string, context: RecognitionContext): CitationEdit[] {
  return recogniseCitations(text, context).flatMap(({ work }) => {
    const number = work?.kind === "named" ? work.documentNumber : null;
    if (number === null) return [];
    const reason = "标题后的文号用全角圆括号（）";
    const { start, end } = number.span;
    const edits: CitationEdit[] = [];
    if (/[([【［〔]/.test(text.charAt(start - 1)))
      edits.push({ start: start - 1, end: start, replacement: "（", reason });
    if (/[)\]】］〕]/.test(text.charAt(end)))
      edits.push({ start: end, end: end + 1, replacement: "）", reason });
    return edits;
  });
}
