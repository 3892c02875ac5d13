/**
 * The recogniser and the resolver over real statutes, measured against a scan that knows nothing of the grammar.
 * The corpus stands beside the project (`../shared/corpus`) and is not part of it.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  createResolver,
  findAliases,
  findCitations,
  recogniseCitations,
  type Citation,
  type CitationPointer,
  type CitingPassage,
  type ResolvedTarget,
} from "../../src/citation/index.ts";
import { parseStatute, type Statute } from "../../src/statute/index.ts";

const root = path.resolve(import.meta.dirname, "../../../shared/corpus/statutes");
const isPresent = existsSync(root);
const files = isPresent ? globSync("**/*.md", { cwd: root }).sort() : [];

/** 民法典 is one code in eight files; 本法第一编 in one of them is another file. */
const codeParts = ["总则", "物权编", "合同编", "人格权编", "婚姻家庭编", "继承编", "侵权责任编"];

interface Text {
  readonly name: string;
  readonly source: string;
  readonly statute: Statute;
  readonly passages: readonly CitingPassage[];
}

function readText(name: string, source: string): Text {
  const statute = parseStatute(source);
  return { name, source, statute, passages: findCitations(statute) };
}

function readSource(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** The civil code with the headings of its 编 put back, so that its parts can be cited from each other. */
function readCode(): Text {
  const parts = codeParts.map((part, order) => {
    const [, body = ""] = readSource(`民法典/${part}.md`).split("<!-- INFO END -->");
    const deeper = body.replace(/^(#+ )/gm, "#$1");
    return `## 第${"一二三四五六七".charAt(order)}编　${part.replace("编", "")}\n${deeper}`;
  });
  return readText("民法典（合并）", `# 民法典\n\n${parts.join("\n")}`);
}

const texts = files.map((file) => readText(path.basename(file), readSource(file)));
if (isPresent) console.log(`citation corpus: ${files.length} files tried`);
else console.log("citation corpus: ../shared/corpus is not there, its measurements are skipped");

/** Texts whose internal citations can be looked up: the parts of the code are judged together. */
function listJudged(): Text[] {
  return [...texts.filter(({ name }) => !codeParts.includes(name.replace(".md", ""))), readCode()];
}

function bothEnds({ targets }: Citation): CitationPointer[] {
  return targets.flatMap((target) => (target.kind === "range" ? [target.from, target.to] : [target]));
}

/** What stands in “…” or 《…》 (with 《…》 inside) is quoted or part of a title. */
function blank(text: string): string {
  const hide = (match: string): string => "□".repeat(match.length);
  return text
    .replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, hide)
    .replace(/“[^”]*”/g, hide)
    .replace(/“[^”]*$/, (match, at: number, all: string) =>
      /(^|：)$/.test(all.slice(0, at)) ? hide(match) : match,
    );
}

const digits = "[0-9０-９〇○零一二三四五六七八九十百千]+";

describe.skipIf(!isPresent)("the corpus", () => {
  it("has every 第…条 outside of heads, quotations and titles in a recognised mention", () => {
    const scanned = new RegExp(`第\\s*${digits}\\s*条(?:之${digits})?`, "g");
    let found = 0;
    const missed: string[] = [];
    for (const { name, source, passages, statute } of texts) {
      const aliases = findAliases(source);
      // Every line of the body without its own label, whatever the parser made of it.
      const [, body = source] = source.split("<!-- INFO END -->");
      const lines = body.split("\n").filter((line) => !line.startsWith("#"));
      for (const line of lines) {
        const text = line.replace(new RegExp(`^[\\s　*]*第\\s*${digits}\\s*条(?:之${digits})?`), "");
        const citations = recogniseCitations(text, { aliases });
        for (const match of blank(text).matchAll(scanned)) {
          found += 1;
          const covered = citations.some(
            ({ span }) => span.start <= match.index && match.index + match[0].length <= span.end,
          );
          if (!covered)
            missed.push(`${name}: ${text.slice(Math.max(0, match.index - 20), match.index + 20)}`);
        }
      }
      expect(statute.source).toBe(source);
      expect(passages.every(({ citations }) => citations.length > 0)).toBe(true);
    }
    console.log(`citation corpus: ${found} × 第…条 by the scan, ${missed.length} not in a mention`);
    for (const line of missed) console.log(`  ${line}`);
    expect(found).toBeGreaterThan(700);
    expect(missed).toEqual([]);
  });

  it("resolves at least 99.5 % of the citations within a text to an existing provision", () => {
    let tried = 0;
    let withoutArticles = 0;
    const failed: string[] = [];
    for (const { name, statute, passages } of listJudged()) {
      const resolver = createResolver({ findWork: () => null });
      for (const { citations, nodeId, text } of passages) {
        for (const citation of citations) {
          const { work, targets } = resolver.resolve(citation, {
            statute,
            effectiveOn: "2025-01-01",
            nodeId,
          });
          if (work.kind !== "internal") continue;
          for (const resolved of targets) {
            const reason = failureOf(resolved);
            // Tables that list offences by the article of 刑法, in texts without articles of their own.
            if (reason === "no-articles") {
              withoutArticles += 1;
              continue;
            }
            tried += 1;
            if (reason === null) continue;
            const context = text.slice(Math.max(0, citation.span.start - 16), citation.span.end + 10);
            failed.push(`${name} ${nodeId ?? ""}: ${resolved.target.text} (${reason}) in …${context}…`);
          }
        }
      }
    }
    const share = 1 - failed.length / tried;
    console.log(
      `citation corpus: ${tried} internal targets, ${failed.length} unresolved (${(share * 100).toFixed(2)} % resolve); ` +
        `${withoutArticles} more in texts without articles`,
    );
    for (const line of failed) console.log(`  ${line}`);
    expect(tried).toBeGreaterThan(1400);
    expect(share).toBeGreaterThanOrEqual(0.995);
  });

  it("never takes 《…》第…条 or 刑法第…条 for an article of the text itself", () => {
    const ofTitle = new RegExp(`》(?:（[^（）]*）|\\([^()]*\\))?\\s*第\\s*${digits}\\s*条`, "g");
    const ofName = new RegExp(
      `(?:刑法|刑事诉讼法|民事诉讼法|宪法|企业破产法|海商法|海事诉讼特别程序法|渔业法|政府采购法|监察法|档案法)第\\s*${digits}\\s*[条章编]`,
      "g",
    );
    let tried = 0;
    const wrong: string[] = [];
    for (const { name, passages } of texts) {
      for (const { text, citations } of passages) {
        for (const match of [...text.matchAll(ofTitle), ...text.matchAll(ofName)]) {
          const at = match.index + match[0].length - 1;
          const mention = citations.find(({ span }) => span.start <= at && at < span.end);
          if (mention === undefined) continue;
          tried += 1;
          if (mention.work === null || mention.work.kind === "this") wrong.push(`${name}: ${mention.text}`);
        }
      }
    }
    console.log(`citation corpus: ${tried} citations of a named work, ${wrong.length} taken for internal`);
    expect(tried).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it("finds the right name in front of 第…条 where there is no 《》", () => {
    const names = new Map<string, number>();
    for (const { passages } of texts) {
      for (const { work, text, targets } of passages.flatMap(({ citations }) => citations)) {
        if (work?.kind !== "named" || targets.length === 0 || text.startsWith("《")) continue;
        names.set(work.name, (names.get(work.name) ?? 0) + 1);
      }
    }
    // Read from the texts by hand; a name that is cut wrongly would be one more.
    expect([...names.keys()].sort()).toEqual(
      [
        "条例",
        "宪法",
        "刑法",
        "刑事诉讼法",
        "民事诉讼法",
        "企业破产法",
        "政府采购法",
        "海商法",
        "海事诉讼特别程序法",
        "渔业法",
      ].sort(),
    );
  });

  it("gives every member a readable number and a span that is its text", () => {
    for (const { passages } of texts) {
      for (const { text, citations } of passages) {
        for (const citation of citations) {
          expect(text.slice(citation.span.start, citation.span.end)).toBe(citation.text);
          for (const pointer of bothEnds(citation)) {
            expect(text.slice(pointer.span.start, pointer.span.end)).toBe(pointer.text);
            for (const fragment of pointer.fragments) {
              const isUnread =
                fragment.relation === "named" && fragment.level !== "title" && fragment.number === null;
              expect(isUnread && fragment.level !== "annex" ? citation.text : null).toBeNull();
            }
          }
        }
      }
    }
  });
});

function failureOf({ outcome }: ResolvedTarget): string | null {
  return outcome.status === "unresolved" ? outcome.failure.reason : null;
}
