const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const UNITS = ["", "拾", "佰", "仟"] as const;
const GROUPS = ["", "万", "亿", "万亿"] as const;

/** Largest amount that is written: one below 1亿亿元 would not be exact in a JavaScript number. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * Writes an amount of money in capitals: 140950 (分) → `人民币壹仟肆佰零玖元伍角`.
 *
 * Rule: 《正确填写票据和结算凭证的基本规定》 (annexed to 《支付结算办法》). 整 stands after 元 when nothing follows, not
 * after 角 (where the rule leaves it open) nor after 分. One or several zeros between digits give one 零. Where
 * the rule allows two ways (万 or 元 place is 0 and the next place is not), the first of its own examples is
 * followed: no 零 after 万 (107,000.53 壹拾万柒仟元零伍角叁分), 零 after 元 (1,680.32 …捌拾元零叁角贰分).
 *
 * @param cents amount in 分, a whole number
 * @throws RangeError for a negative amount, a fraction of a 分, or more than a number holds exactly
 */
export function formatCapitalAmount(cents: number): string {
  if (!Number.isInteger(cents) || cents < 0 || cents > LARGEST) {
    throw new RangeError(`formatCapitalAmount: ${cents} is not an amount in 分`);
  }
  if (cents === 0) return "人民币零元整";
  const yuan = Math.floor(cents / 100);
  const jiao = Math.floor((cents % 100) / 10);
  const fen = cents % 10;
  const whole = yuan === 0 ? "" : `${writeWhole(yuan)}元`;
  if (jiao === 0 && fen === 0) return `人民币${whole}整`;
  // 325.04 …伍元零肆分; 1,680.32 …捌拾元零叁角贰分; 0.53 has no 元 to keep apart.
  const apart = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? "零" : "";
  const small = `${jiao === 0 ? "" : `${DIGITS[jiao]}角`}${fen === 0 ? "" : `${DIGITS[fen]}分`}`;
  return `人民币${whole}${apart}${small}`;
}

/** Whole 元 by groups of four places. */
function writeWhole(yuan: number): string {
  const groups: number[] = [];
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let written = "";
  let skipped = false;
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at] ?? 0;
    if (group === 0) {
      skipped = true;
      continue;
    }
    // Below 1000 the group's own leading places are zeros: 壹佰万零伍拾.
    if (written !== "" && (skipped || group < 1000)) written += "零";
    skipped = false;
    written += writeGroup(group) + groupName(at, groups);
  }
  return written;
}

/** 万 of 万亿 keeps its 亿 only when no 亿 group follows that says it. */
function groupName(at: number, groups: readonly number[]): string {
  if (at === 3 && (groups[2] ?? 0) > 0) return "万";
  return GROUPS[at] ?? "";
}

function writeGroup(group: number): string {
  const digits = String(group);
  let written = "";
  let skipped = false;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(at) - 0x30;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) written += "零";
    skipped = false;
    written += `${DIGITS[digit]}${UNITS[digits.length - 1 - at]}`;
  }
  return written;
}
