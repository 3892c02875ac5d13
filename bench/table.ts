import type { Spread } from "./measure.ts";

/** One line of the printed table. */
export interface Row {
  readonly what: string;
  readonly value: string;
  /** Lowest to highest of several rounds, or of several pages. */
  readonly spread?: string;
  /** What it is compared with, measured in the same run. */
  readonly against?: string;
}

type Format = (value: number) => string;

export const milliseconds: Format = (value) =>
  value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const kilobytes: Format = (value) => `${(value / 1000).toFixed(1)} kB`;
export const megabytes: Format = (value) => `${(value / 1e6).toFixed(1)} MB`;

/** `1.2–3.4 ms（30 次）`, with the 95th percentile where there are enough rounds for one. */
export function printSpread({ low, high, p95, count }: Spread, format: Format, unit = "次"): string {
  const upper = count >= 20 ? `，p95 ${format(p95)}` : "";
  return `${format(low)}–${format(high)}${upper}（${count} ${unit}）`;
}

/** `读文件 120 ms 的 3.4 倍`. */
export function printRatio(value: number, name: string, baseline: number, format: Format): string {
  const ratio = value / baseline;
  return `${name} ${format(baseline)} 的 ${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} 倍`;
}

/** A Markdown table with aligned columns; a Chinese character is two columns wide. */
export function printTable(rows: readonly Row[]): string {
  const cells = [
    ["量什么", "中位数", "范围", "同一次运行里的比照"],
    ...rows.map(({ what, value, spread = "", against = "" }) => [what, value, spread, against]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => widthOf(line[column] ?? ""))));
  const print = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell))).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [
    print(head),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...body.map(print),
  ].join("\n");
}

// 汉字、全角标点 take two columns; – and … are narrow in a terminal.
const wide = /[\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/u;

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}
