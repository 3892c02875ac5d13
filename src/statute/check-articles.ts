import { compareArticleNumbers, formatArticleLabel } from "../numerals/index.ts";
import type { Finding } from "./lines.ts";
import { baseOf, follows, listMissing } from "./number-order.ts";
import type { Article } from "./types.ts";

/** Checks the articles of a text in their order: numbers readable, each once, rising, without gap; none empty. */
export function checkArticles(articles: readonly Article[], findings: Finding[]): void {
  for (const article of articles) {
    if (article.number === "") findings.push(unreadable(article));
    if (isEmpty(article)) findings.push(empty(article));
  }
  const numbered = articles.filter((article) => article.number !== "");
  let start = 0;
  for (let at = 1; at <= numbered.length; at += 1) {
    if (at < numbered.length && !restarts(numbered, at)) continue;
    checkRun(numbered.slice(start, at), findings);
    const next = numbered[at];
    if (next !== undefined) findings.push(restart(next));
    start = at;
  }
}

/** 第一条 again, with 第二条 behind it: another text begins. */
function restarts(articles: readonly Article[], at: number): boolean {
  return (
    articles[at]?.number === "1" &&
    (articles[at + 1]?.number ?? "2") === "2" &&
    articles[at - 1]?.number !== "1"
  );
}

function checkRun(articles: readonly Article[], findings: Finding[]): void {
  const present = new Set(articles.map((article) => baseOf(article.number)));
  const seen = new Map<string, Article>();
  let last = "";
  let highest = "";
  for (let at = 0; at < articles.length; at += 1) {
    const article = articles[at];
    if (article === undefined) break;
    const number = article.number;
    const twin = seen.get(number);
    if (twin !== undefined) {
      findings.push(duplicate(article, twin));
    } else if (last !== "" && !follows(last, number) && !follows(highest, number)) {
      const next = articles[at + 1]?.number;
      if (compareArticleNumbers(number, highest) <= 0) {
        findings.push(outOfOrder(article, highest));
      } else if (next !== undefined && isMisplaced(highest, number, next, articles[at + 2]?.number)) {
        // The numbering goes on behind it as if it were not there, or as if it carried the number left out.
        const leftOut = baseOf(next) === baseOf(highest) + 2 ? String(baseOf(highest) + 1) : null;
        findings.push(misplaced(article, highest, next, leftOut));
        seen.set(number, article);
        last = leftOut ?? last;
        highest = last;
        continue;
      } else {
        // Before an inserted article its base must be there too; the base of the next whole article is itself.
        const to = number.includes("-") ? baseOf(number) : baseOf(number) - 1;
        const missing = listMissing(baseOf(highest) + 1, to, present, (value) =>
          formatArticleLabel(String(value)),
        );
        if (missing !== "") findings.push(gap(article, highest, missing));
      }
    }
    seen.set(number, twin ?? article);
    last = number;
    if (highest === "" || compareArticleNumbers(number, highest) > 0) highest = number;
  }
}

/** One wrong number between two right ones: 9, 99, 11; or an article moved forward: 2, 5, 3, 4. */
function isMisplaced(before: string, number: string, next: string, afterNext: string | undefined): boolean {
  if (baseOf(number) <= baseOf(next)) return false;
  const step = baseOf(next) - baseOf(before);
  // 2, 4, 3 at the end: the last one is out of place, not the 4.
  return step === 2 || (step === 1 && afterNext !== undefined && follows(next, afterNext));
}

// （删去） · （根据《……修正案（九）》删去） · [删除] · 已删去。 · 根据……删去
const DELETED =
  /^(?:[（(【[][^。]{0,90}(?:删去|删除|废止)[^。]{0,8}[）)】\]]。?|(?:本条)?已?(?:删去|删除|废止)。?|根据[^。]{2,60}(?:删去|删除)。?)$/;

/** Whether an article is only a note that it was deleted: `第四十七条　（删去）`. */
export function isDeleted(article: Article): boolean {
  const only = article.children[0];
  return (
    article.children.length === 1 &&
    only?.type === "paragraph" &&
    only.text.length <= 90 &&
    DELETED.test(only.text)
  );
}

function isEmpty(article: Article): boolean {
  return article.children.every(
    (child) => child.type === "paragraph" && child.text === "" && child.children.length === 0,
  );
}

function offsetOf(article: Article): number {
  return article.span.start + article.raw.indexOf("第");
}

function empty(article: Article): Finding {
  return {
    ruleId: "empty-article",
    severity: "error",
    offset: offsetOf(article),
    reason: `${article.label}没有内容`,
    actual: article.label,
    note: "补上条文；已经删去的条写“（删去）”",
  };
}

function unreadable(article: Article): Finding {
  return {
    ruleId: "unreadable-number",
    severity: "error",
    offset: offsetOf(article),
    reason: `认不出“${article.label}”是第几条`,
    actual: article.label,
    note: "用规范的中文数字，例如第一百零一条",
  };
}

function restart(article: Article): Finding {
  return {
    ruleId: "article-restart",
    severity: "error",
    offset: offsetOf(article),
    reason: "条号从第一条重新开始",
    actual: article.label,
    note: "另一个文件的条文放在附件里（前面写“## 附件1　标题”），或者另建一个文件",
  };
}

function duplicate(article: Article, twin: Article): Finding {
  return {
    ruleId: "article-duplicate",
    severity: "error",
    offset: offsetOf(article),
    reason: `${article.label}重复，第${twin.line}行已经有${twin.label}`,
    actual: article.label,
    note: "改正其中一个条号；引用别的文件的条文要加引号",
  };
}

function gap(article: Article, before: string, missing: string): Finding {
  return {
    ruleId: "article-gap",
    severity: "error",
    offset: offsetOf(article),
    reason: `${formatArticleLabel(before)}后面是${article.label}，缺${missing}`,
    actual: article.label,
    expected: [formatArticleLabel(String(baseOf(before) + 1))],
    note: "看看缺的条是不是漏录、掉了条号，或者并进了上一条、章标题",
  };
}

function misplaced(article: Article, before: string, next: string, leftOut: string | null): Finding {
  const expected = leftOut === null ? null : formatArticleLabel(leftOut);
  return {
    ruleId: "article-order",
    severity: "error",
    offset: offsetOf(article),
    reason: `${article.label}夹在${formatArticleLabel(before)}和${formatArticleLabel(next)}中间，条号不对`,
    actual: article.label,
    ...(expected === null ? {} : { expected: [expected] }),
    note: expected === null ? "移回原来的位置，或者改正条号" : `改为${expected}`,
  };
}

function outOfOrder(article: Article, highest: string): Finding {
  const deleted = isDeleted(article);
  return {
    ruleId: "article-order",
    severity: deleted ? "warning" : "error",
    offset: offsetOf(article),
    reason: `${article.label}排在${formatArticleLabel(highest)}后面`,
    actual: article.label,
    note: deleted ? "已删去的条，移回原来的位置" : "移回原来的位置，或者改正条号",
  };
}
