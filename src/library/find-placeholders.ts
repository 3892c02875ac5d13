import type { Message } from "../diagnostics/index.ts";
import type { ContentFile } from "../source/index.ts";

// （待写：章名）, as `handbook new` leaves it where only an editor knows the words
const placeholder = /（待写(?:：[^）\n]*)?）/g;

/** Places of a file that are still to be written: such a file is not fit to be published. */
export function findPlaceholders({ file, text }: ContentFile): Message[] {
  return text.split("\n").flatMap((line, index) =>
    [...line.matchAll(placeholder)].map((match): Message => ({
      ruleId: "placeholder",
      severity: "error",
      reason: `“${match[0]}”还没有写`,
      place: { file, line: index + 1, column: match.index + 1 },
      note: "换成要写的文字；用不着的，整句或者整行删去",
    })),
  );
}
