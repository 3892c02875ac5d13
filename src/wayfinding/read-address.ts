import { parseNumber } from "../numerals/parse-number.ts";

/** What can be read from an address that leads nowhere. */
export interface ReadAddress {
  /** Lower case, half width, one slash between parts, none at the ends, without `index.html`. */
  readonly plain: string;
  readonly parts: readonly string[];
  /** `ZD-23` of `zd23`, `ZD_023`, `zd-23.html`. */
  readonly id: string | null;
  /** `2024-03-11`. */
  readonly day: string | null;
  /** Of 第十二条, `art-12`. */
  readonly article: number | null;
  /** Runs of Chinese, article labels left out. */
  readonly words: string;
}

/**
 * Reads a path below the site's root and its fragment.
 *
 * @param written as the browser has it, escapes and all; a broken escape is left as it stands
 */
export function readAddress(written: string): ReadAddress {
  const [beforeQuery = ""] = decode(written).normalize("NFKC").split("?");
  const [path = "", fragment = ""] = beforeQuery.split("#");
  const parts = path
    .toLowerCase()
    .split(/[/\\]+/)
    .map((part) =>
      part
        .trim()
        .replace(/^index\.html?$/, "")
        .replace(/\.html?$/, ""),
    )
    .filter((part) => part !== "");
  const plain = parts.join("/");
  const whole = `${plain} ${fragment}`;
  const day = /(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/.exec(whole); // 2024-03-11, 2024年3月11日
  const id = /(?:^|[^a-z])([a-z]{1,4})[-_ ]?0*([1-9]\d{0,3})(?!\d)/.exec(
    plain.replace(/art(?:icle)?[-_ ]?\d+/g, ""),
  );
  const label = /第([^第条/]{1,8})条/.exec(whole)?.[1] ?? /art(?:icle)?[-_ ]?(\d{1,4})/.exec(whole)?.[1];
  return {
    plain,
    parts,
    id: id?.[1] && id[2] ? `${id[1].toUpperCase()}-${id[2].padStart(2, "0")}` : null,
    day: day ? `${day[1]}-${day[2]?.padStart(2, "0")}-${day[3]?.padStart(2, "0")}` : null,
    article: label === undefined ? null : parseNumber(label),
    words: [...whole.replace(/第[^第条/]{1,8}条/g, " ").matchAll(/\p{Script=Han}+/gu)]
      .map(([run]) => run)
      .join(" "),
  };
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
