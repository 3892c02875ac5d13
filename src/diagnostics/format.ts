import type { Message } from "./types.ts";

const severityLabels = { error: "错误", warning: "提示" } as const;

/** One message as an editor reads it in a terminal: place, reason, written value, allowed values, way out. */
export function formatMessage(message: Message): string {
  const { file, line, column } = message.place;
  const head = `${file}:${line}:${column}  ${severityLabels[message.severity]}  ${message.reason}`;
  const details: string[] = [];
  if (message.actual && !message.reason.includes(message.actual))
    details.push(`    写的是：${message.actual}`);
  if (message.expected && message.expected.length > 0) {
    const shown = message.expected.slice(0, 12).join("、");
    details.push(
      `    可用：${shown}${message.expected.length > 12 ? `……共${message.expected.length}个` : ""}`,
    );
  }
  if (message.note) details.push(`    办法：${message.note}`);
  details.push(`    规则：${message.ruleId}`);
  return [head, ...details].join("\n");
}

/** Messages in reading order: by file, line, column; errors before warnings at one place. */
export function sortMessages(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.severity, b.severity) ||
      compareText(a.ruleId, b.ruleId),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `3 个错误，1 个提示`; `没有错误，没有提示` when there is nothing. */
export function summarizeMessages(messages: readonly Message[]): string {
  const errors = countErrors(messages);
  const warnings = messages.length - errors;
  return `${errors === 0 ? "没有错误" : `${errors} 个错误`}，${warnings === 0 ? "没有提示" : `${warnings} 个提示`}`;
}

/** How many of the messages are errors. */
export function countErrors(messages: readonly Message[]): number {
  return messages.filter((message) => message.severity === "error").length;
}
