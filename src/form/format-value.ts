import { formatCents, parseCents } from "./amount.ts";
import type { ColumnKind, FieldType } from "./types.ts";

/**
 * What was typed, as it stands on paper: `2026-11-24` → `2026年11月24日`, `2026-11-24T09:30` → `2026年11月24日9:30`,
 * `1234.5` of an amount → `¥1,234.50` (in a line table, whose head names the unit, without ¥). Anything that is
 * not of its kind stays as typed.
 */
export function formatValue(kind: FieldType | ColumnKind, typed: string, inTable = false): string {
  const text = typed.trim();
  switch (kind) {
    case "date":
    case "time": {
      const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text);
      if (!match) return text;
      const [, year, month, day, hour, minute] = match;
      const date = `${year}年${Number(month)}月${Number(day)}日`;
      return hour === undefined ? date : `${date}${Number(hour)}:${minute}`;
    }
    case "amount": {
      const cents = parseCents(text);
      if (cents === null) return text;
      return inTable ? formatCents(cents) : `¥${formatCents(cents)}`;
    }
    default:
      return text;
  }
}
