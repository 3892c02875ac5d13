import { isBankCard, isIdentityNumber } from "./check-digits.ts";
import type { PublicationFinding } from "./types.ts";

export interface PublicationOptions {
  /** E-mail addresses that the office publishes on purpose. */
  readonly addresses: readonly string[];
}

// 秘密★1年, 机密 ★ 长期, ★启封前
const starMark =
  /(?:绝密|机密|秘密)?[^\S\n]*[★☆⭐][^\S\n]*(?:\d{1,2}年|\d{1,3}个?月|长期|启封前|解密|公布前)|(?:绝密|机密|秘密)[^\S\n]*[★☆⭐]/g;
// 密级：机密
const labelledMark = /密[^\S\n]*级[^\S\n]*[：:][^\S\n]*(?:绝密|机密|秘密)(?![级、和或与及]|[一-龥])/g;
// A line of its own, as at the head of a document: 机密, **绝密** 特急
const lineMark =
  /^[^\S\n]*[*_#>]*[^\S\n]*((?:绝|机|秘)[^\S\n]*密)[^\S\n]*[*_]*(?:[^\S\n]+(?:特急|加急|急件))?[^\S\n]*$/gm;
// 13912345678, +86 139-1234-5678
const mobile = /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g;
// 11010519491231002X, 6222 0212 3456 7890 123
const longNumber = /(?<![\d.])\d(?:[ -]?\d){14,18}[Xx]?(?![\dXx])/g;
const email = /[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

const anything =
  /[★☆⭐]|密[^\S\n]*级[^\S\n]*[：:]|^[^\S\n]*[*_#>]*[^\S\n]*(?:绝|机|秘)[^\S\n]*密[^\S\n]*[*_]*|\d[\d -]{8,}|@/m;

/**
 * What an office must not put on a page (公开前检查): marks of classification (保守国家秘密法第二十三条: 国家秘密标志),
 * identity numbers, bank cards, mobile numbers, e-mail addresses other than the office's. 秘密 as a word of a rule is
 * none; a number with zeros for digits (000-00000000) is a placeholder.
 */
export function findUnpublishable(text: string, { addresses }: PublicationOptions): PublicationFinding[] {
  const folded = foldDigits(text);
  if (!anything.test(folded)) return [];
  const findings = [
    ...findMarks(folded),
    ...findLongNumbers(folded),
    ...findMobiles(folded),
    ...findAddresses(folded, addresses),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return findings.filter(
    ({ start }, index) =>
      !findings.slice(0, index).some((other) => other.start <= start && start < other.end),
  );
}

/** Full-width digits and signs one by one to half-width ones, so that offsets stay. */
function foldDigits(text: string): string {
  return text.replace(/[０-９＠－．＋]/g, (char) => char.normalize("NFKC"));
}

function findMarks(text: string): PublicationFinding[] {
  const at = (start: number, written: string): PublicationFinding => ({
    ruleId: "classification-mark",
    start,
    end: start + written.length,
    reason: `“${written.trim()}”是国家秘密标志，涉密内容不得上网`,
    note: "撤下这份内容，按保密规定处理；只是举例的，在文件里写明检查例外和理由",
  });
  return [
    ...[...text.matchAll(starMark)].map((match) => at(match.index, match[0])),
    ...[...text.matchAll(labelledMark)].map((match) => at(match.index, match[0])),
    ...[...text.matchAll(lineMark)].map((match) =>
      at(match.index + match[0].indexOf(match[1] ?? ""), match[1] ?? ""),
    ),
  ];
}

function findLongNumbers(text: string): PublicationFinding[] {
  return [...text.matchAll(longNumber)].flatMap((match): PublicationFinding[] => {
    const [written] = match;
    const digits = written.replace(/[ -]/g, "");
    const span = { start: match.index, end: match.index + written.length };
    if (isIdentityNumber(digits)) {
      return [
        {
          ...span,
          ruleId: "identity-number",
          reason: `“${mask(written)}”是身份证号`,
          note: "删去；需要样例的，写 000000000000000000",
        },
      ];
    }
    if (!isBankCard(digits)) return [];
    return [
      {
        ...span,
        ruleId: "bank-card",
        reason: `“${mask(written)}”像是银行卡号`,
        note: "删去；不是卡号的，在文件里写明检查例外和理由",
      },
    ];
  });
}

function findMobiles(text: string): PublicationFinding[] {
  return [...text.matchAll(mobile)].map((match) => ({
    ruleId: "mobile-number",
    start: match.index,
    end: match.index + match[0].length,
    reason: `“${mask(match[0])}”是手机号码`,
    note: "删去，写办公室电话；需要样例的，写 000-00000000",
  }));
}

function findAddresses(text: string, addresses: readonly string[]): PublicationFinding[] {
  const known = new Set(addresses.map((address) => address.toLowerCase()));
  return [...text.matchAll(email)]
    .filter(([written]) => !known.has(written.toLowerCase()))
    .map((match) => ({
      ruleId: "e-mail-address",
      start: match.index,
      end: match.index + match[0].length,
      reason: `“${match[0]}”不是 office.yaml 里公布的邮箱`,
      note: "删去，或者改用 office.yaml 里的邮箱",
    }));
}

/** The check's own output is kept and sent around; it does not repeat the number. */
function mask(written: string): string {
  return `${written.slice(0, 3)}……${written.slice(-2)}`;
}
