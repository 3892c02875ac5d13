import type { Span } from "../statute/index.ts";

/** A text that a file may contain although a rule is against it, and why. */
export interface StyleException extends Span {
  readonly text: string;
  readonly reason: string;
}

export interface Exceptions {
  readonly granted: readonly StyleException[];
  /** Lines that begin like an exception and lack the text or the reason. */
  readonly malformed: readonly Span[];
}

// # 检查例外 “必须立即”：列举不得使用的用语
const line = /(?:^|[^\S\n])(#[^\S\n]*检查例外)(.*)$/gm;
const form = /^[^\S\n]*[“"「](.+)[”"」][^\S\n]*[：:][^\S\n]*(\S.*)$/;

/**
 * Exceptions are comments in YAML or front matter: `# 检查例外 “文字”：理由`. Offsets count from the start of `yaml`.
 * Each holds for all places of the file where the words between the quotation marks stand.
 */
export function readExceptions(yaml: string): Exceptions {
  const granted: StyleException[] = [];
  const malformed: Span[] = [];
  for (const match of yaml.matchAll(line)) {
    const [all, mark = "", rest = ""] = match;
    const start = match.index + all.indexOf(mark);
    const span = { start, end: match.index + all.length };
    const [, text, reason] = form.exec(rest) ?? [];
    if (text !== undefined && reason !== undefined) granted.push({ ...span, text, reason: reason.trim() });
    else malformed.push(span);
  }
  return { granted, malformed };
}

/** Which exception covers a stretch of the file; null when none does. */
export function findException(
  fileText: string,
  { start, end }: Span,
  { granted }: Exceptions,
): StyleException | null {
  return (
    granted.find(({ text }) => {
      for (let at = fileText.indexOf(text); at >= 0 && at <= start; at = fileText.indexOf(text, at + 1)) {
        if (end <= at + text.length) return true;
      }
      return false;
    }) ?? null
  );
}
