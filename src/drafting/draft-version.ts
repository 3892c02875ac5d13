import { formatCivilDate, type CivilDate } from "../calendar/index.ts";
import { walk, parseStatute } from "../statute/index.ts";
import { changeKindWords, type ChangeKind } from "../version/index.ts";
import type { Draft } from "./types.ts";
import { writeScalar } from "./write-scalar.ts";

export interface VersionPlan {
  readonly slug: string;
  /** The file of the text that is copied, as it stands. */
  readonly front: string;
  readonly body: string;
  /** Title and number of that text, for the clause that repeals it. */
  readonly title: string;
  readonly oldNumber: string;
  readonly documentNumber: string;
  readonly issuedOn: CivilDate;
  readonly effectiveOn: CivilDate;
  readonly changeKind: Exclude<ChangeKind, "enactment">;
  readonly changeNote: string | null;
}

/** Facts of the copied text that do not hold for the new one. */
const dropped = new Set(["expiresOn", "changeKindReason", "changeNote"]);

/** The current text as a new dated file: new facts in the front, dates and repeal clause of the last article filled in. */
export function draftVersion(plan: VersionPlan): Draft {
  const facts: Readonly<Record<string, string>> = {
    documentNumber: plan.documentNumber,
    issuedOn: plan.issuedOn,
    effectiveOn: plan.effectiveOn,
    changeKind: changeKindWords[plan.changeKind],
  };
  const lines: string[] = [];
  let skipping = false;
  for (const line of plan.front.trimEnd().split("\n")) {
    const key = /^(\w+):/.exec(line)?.[1];
    if (key === undefined) {
      if (!skipping) lines.push(line);
      continue;
    }
    skipping = dropped.has(key);
    if (skipping) continue;
    const value = facts[key];
    lines.push(value === undefined ? line : `${key}: ${value}`);
    if (key === "changeKind" && plan.changeNote !== null)
      lines.push(`changeNote: ${writeScalar(plan.changeNote)}`);
  }
  const body = closeText(plan.body, plan);
  const open = [
    "改正文：文件里现在是旧文本的全文",
    ...(plan.changeNote === null ? ["在 changeNote 里写一句改了什么，网页上的变动列表用它"] : []),
    ...(body === plan.body ? ["末条没有认出施行日期，自己写上施行日期和同时废止的文件"] : []),
    "条号变动的，在 asks.yaml 里用 from、until 分开写旧条号和新条号的条旨、问法",
  ];
  return {
    files: [
      {
        path: `regulations/${plan.slug}/${plan.effectiveOn}.mdx`,
        text: `---\n${lines.join("\n")}\n---\n${body}`,
      },
    ],
    open,
  };
}

// 自2024年3月11日起施行。《经费报销实施细则》（景人办发〔2020〕4号）同时废止。
const closing =
  /自(?:\d{4}年\d{1,2}月\d{1,2}日|印发之日|发布之日|公布之日)起(施行|实施|执行)。?(?:[^。\n]*(?:同时废止|予以废止)。?)?/;

/** The last article says from when the new text applies, and that the text before it is repealed. */
function closeText(body: string, { effectiveOn, title, oldNumber }: VersionPlan): string {
  const articles = [...walk(parseStatute(body))].filter((node) => node.type === "article");
  const start = articles.at(-1)?.span.start;
  if (start === undefined) return body;
  const rest = body.slice(start);
  const sentence = `自${formatCivilDate(effectiveOn)}起$1。《${title}》（${oldNumber}）同时废止。`;
  return body.slice(0, start) + rest.replace(closing, sentence);
}
