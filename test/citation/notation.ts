/**
 * A short notation for recognised citations, so that expectations can be worked out by hand and read in one line:
 * `第九条第二款、第三项` → `条9/款2、条9/款2/项3`.
 */
import { recogniseCitations } from "../../src/citation/index.ts";
import type {
  Citation,
  CitationPointer,
  CitationTarget,
  CitedWork,
  Fragment,
  RecognitionContext,
} from "../../src/citation/index.ts";

const units: Readonly<Record<string, string>> = {
  part: "编",
  subpart: "分编",
  chapter: "章",
  section: "节",
  article: "条",
  paragraph: "款",
  subparagraph: "项",
  item: "目",
  annex: "附件",
};

function noteFragment(fragment: Fragment): string {
  if (fragment.level === "title") return fragment.title;
  const unit = units[fragment.level] ?? "";
  switch (fragment.relation) {
    case "named":
      return `${unit}${fragment.number ?? "?"}`;
    case "this":
      return `本${unit}`;
    case "previous":
      return `前${fragment.count}${unit}`;
    case "next":
      return `后${fragment.count}${unit}`;
    case "same":
      return `同${unit}<${fragment.antecedent.map(noteFragment).join("/")}>`;
  }
}

function notePointer({ fragments, portion }: CitationPointer): string {
  const suffix = portion === null ? "" : `#${portion.kind}${portion.number ?? ""}`;
  return fragments.map(noteFragment).join("/") + suffix;
}

function noteTarget(target: CitationTarget): string {
  return target.kind === "pointer"
    ? notePointer(target)
    : `${notePointer(target.from)}…${notePointer(target.to)}`;
}

function noteWork(work: CitedWork | null): string {
  if (work === null) return "";
  if (work.kind === "this") return `〈${work.text}〉`;
  if (work.kind === "amended") return "〈被修改〉";
  const number = work.documentNumber;
  const issued = number === null ? "" : `＋${number.issuerCode}/${number.year}/${number.serial}`;
  return `《${work.title}${issued}${work.edition === null ? "" : `＋${work.edition}`}》`;
}

export function noteCitation({ work, targets }: Citation): string {
  return noteWork(work) + targets.map(noteTarget).join("、");
}

/** The mentions of a text in the notation. */
export function note(text: string, context?: RecognitionContext): string[] {
  return recogniseCitations(text, context).map(noteCitation);
}

/** The written text of each mention. */
export function mentions(text: string, context?: RecognitionContext): string[] {
  return recogniseCitations(text, context).map((citation) => citation.text);
}

/** The written text of each member of each mention. */
export function members(text: string): string[][] {
  return recogniseCitations(text).map(({ targets }) => targets.map((target) => target.text));
}
